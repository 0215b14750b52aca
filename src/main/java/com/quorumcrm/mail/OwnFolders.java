package com.quorumcrm.mail;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import com.quorumcrm.platform.SecretKeeper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The folders of mail servers from which people have their own mail taken; one for each. */
@Service
@Transactional
public class OwnFolders {

    private final JdbcClient jdbc;
    private final SecretKeeper secrets;
    private final Jobs jobs;
    private final Clock clock;

    OwnFolders(JdbcClient jdbc, SecretKeeper secrets, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OwnFolder> of(Viewer viewer) {
        return jdbc.sql("""
                        select host, port, username, folder, private, existing, checked_at, trouble, next_at is null as stopped
                        from mail_own_folder where user_id = :viewer""")
                .param("viewer", viewer.id().id())
                .query(OwnFolders::view)
                .optional();
    }

    /** It is read at once. */
    public void save(SaveFolder command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var before = of(viewer).orElse(null);
        var rules = new Rules();
        command.check(rules, before);
        rules.enforce();
        var password = command.password();
        jdbc.sql("""
                        insert into mail_own_folder (user_id, host, port, username, password, folder, private, existing, created_at, next_at)
                        values (:viewer, :host, :port, :username,
                                coalesce(:password, (select password from mail_own_folder where user_id = :viewer)), :folder, :private, :existing, :now, :now)
                        on conflict (user_id) do update
                        set host = excluded.host, port = excluded.port, username = excluded.username,
                            password = excluded.password, folder = excluded.folder,
                            private = excluded.private, existing = excluded.existing, next_at = excluded.next_at,
                            uid_validity = case when excluded.host = mail_own_folder.host and excluded.folder = mail_own_folder.folder
                                                     and excluded.username = mail_own_folder.username
                                                     and excluded.existing <= mail_own_folder.existing
                                                then mail_own_folder.uid_validity end,
                            trouble = null, failures = 0""")
                .param("viewer", viewer.id().id())
                .param("host", command.host())
                .param("port", command.port())
                .param("username", command.username())
                .param("password", password == null ? null : secrets.seal(password, use(viewer.id())), Types.BINARY)
                .param("folder", command.folder())
                .param("private", command.confidential())
                .param("existing", command.existing())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jobs.enqueue(
                OwnFolderReader.NAME,
                viewer.id().toString(),
                new OwnFolderReader.Round(viewer.id().id()));
    }

    /** Nothing is taken from it any more; what was taken stays. */
    public void remove(Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        jdbc.sql("delete from mail_own_folder where user_id = :viewer")
                .param("viewer", viewer.id().id())
                .update();
    }

    /** What a password is kept for. */
    static String use(UserId person) {
        return "mail.folder:" + person;
    }

    private static OwnFolder view(ResultSet row, int number) throws SQLException {
        var checked = row.getObject("checked_at", OffsetDateTime.class);
        var trouble = row.getString("trouble");
        return new OwnFolder(
                row.getString("host"),
                row.getInt("port"),
                row.getString("username"),
                row.getString("folder"),
                row.getBoolean("private"),
                row.getBoolean("existing"),
                checked == null ? null : checked.toInstant(),
                trouble == null ? null : FolderTrouble.valueOf(trouble),
                row.getBoolean("stopped"));
    }
}
