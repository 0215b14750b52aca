package com.quorumcrm.mail;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.JobHandler;
import com.quorumcrm.platform.Jobs;
import com.quorumcrm.platform.OutboundSockets;
import com.quorumcrm.platform.SecretKeeper;
import com.quorumcrm.platform.SecretKeeper.SecretLost;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes mail from people's own folders, each in a job of its own: one server that does not answer keeps nobody waiting. */
@Component
class OwnFolderReader implements JobHandler<OwnFolderReader.Round> {

    static final String NAME = "mail.folder";

    private static final int STARTTLS_PORT = 143;
    private static final int LONGEST_PAUSE = 60;

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Viewers viewers;
    private final SecretKeeper secrets;
    private final OutboundSockets sockets;
    private final OwnFolderSettings settings;
    private final MailParser parser;
    private final MailIntake intake;
    private final Clock clock;

    OwnFolderReader(
            JdbcClient jdbc,
            Jobs jobs,
            Viewers viewers,
            SecretKeeper secrets,
            OutboundSockets sockets,
            OwnFolderSettings settings,
            MailParser parser,
            MailIntake intake,
            Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.viewers = viewers;
        this.secrets = secrets;
        this.sockets = sockets;
        this.settings = settings;
        this.parser = parser;
        this.intake = intake;
        this.clock = clock;
    }

    record Round(UUID person) {}

    private record Stored(
            String host,
            int port,
            String username,
            byte[] password,
            String folder,
            boolean confidential,
            boolean existing,
            @Nullable Long uidValidity,
            long lastUid,
            int failures) {}

    /** Has those read whose time has come. */
    void start() {
        jdbc.sql("select user_id from mail_own_folder where next_at <= :now")
                .param("now", now())
                .query(UUID.class)
                .list()
                .forEach(person -> jobs.enqueue(NAME, person.toString(), new Round(person)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Round> payloadType() {
        return Round.class;
    }

    @Override
    public void run(Round round) {
        viewers.find(new UserId(round.person()))
                .filter(person -> person.can(Permission.EDIT_ACTIVITIES))
                .ifPresent(person -> stored(person).ifPresent(folder -> read(folder, person)));
    }

    private Optional<Stored> stored(Viewer person) {
        return jdbc.sql("""
                        select host, port, username, password, folder, private as confidential, existing, uid_validity, last_uid, failures
                        from mail_own_folder where user_id = :person and next_at is not null""")
                .param("person", person.id().id())
                .query(Stored.class)
                .optional();
    }

    private void read(Stored stored, Viewer person) {
        try {
            folder(stored, person).read(new Reading(stored, person));
            noteRead(person, Duration.ofMinutes(1), null, 0);
        } catch (MessagingException | SecretLost failure) {
            var trouble = FolderTrouble.of(failure);
            var failures = stored.failures() + 1;
            var pause = Duration.ofMinutes(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, 10)));
            noteRead(person, trouble.isForGood() ? null : pause, trouble, failures);
        }
    }

    private ImapFolder folder(Stored stored, Viewer person) {
        var security = stored.port() == STARTTLS_PORT ? InboxSettings.Security.STARTTLS : InboxSettings.Security.TLS;
        return new ImapFolder(
                stored.host(),
                stored.port(),
                security,
                stored.username(),
                secrets.open(stored.password(), OwnFolders.use(person.id())),
                stored.folder(),
                settings.trusted().contains(stored.host()),
                sockets);
    }

    /** @param pause until the next time, null for none */
    private void noteRead(Viewer person, @Nullable Duration pause, @Nullable FolderTrouble trouble, int failures) {
        jdbc.sql("""
                        update mail_own_folder
                        set checked_at = :now, next_at = cast(:next as timestamptz), trouble = cast(:trouble as varchar), failures = :failures
                        where user_id = :person""")
                .param("now", now())
                .param("next", pause == null ? null : now().plus(pause))
                .param("trouble", trouble == null ? null : trouble.name())
                .param("failures", failures)
                .param("person", person.id().id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private final class Reading implements ImapFolder.Reader {

        private final Stored stored;
        private final Viewer person;

        Reading(Stored stored, Viewer person) {
            this.stored = stored;
            this.person = person;
        }

        @Override
        public ImapFolder.Position start(long uidValidity, long next) {
            var validity = stored.uidValidity();
            if (validity != null && validity == uidValidity) {
                return new ImapFolder.Position(uidValidity, stored.lastUid());
            }
            return new ImapFolder.Position(uidValidity, stored.existing() ? 0 : Math.max(0, next - 1));
        }

        @Override
        public void take(byte[] mail) {
            intake.take(parser.parse(mail), person, stored.confidential());
        }

        @Override
        public void reached(ImapFolder.Position position) {
            jdbc.sql("""
                            update mail_own_folder set uid_validity = :validity, last_uid = :uid
                            where user_id = :person and host = :host and username = :username and folder = :folder""")
                    .param("validity", position.uidValidity())
                    .param("uid", position.lastUid())
                    .param("person", person.id().id())
                    .param("host", stored.host())
                    .param("username", stored.username())
                    .param("folder", stored.folder())
                    .update();
        }
    }
}
