package com.quorumcrm.files;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.FileStore;
import com.quorumcrm.platform.FileTooLarge;
import com.quorumcrm.platform.StoredFile;
import java.io.BufferedInputStream;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The only way to attach, read and remove files. Content is stored before a transaction is asked for, so that nobody
 * waits for a slow sender; what is refused afterwards is deleted again.
 */
@Service("attachedFiles")
public class Files {

    private static final Set<RecordKind> HOLDERS = Set.of(
            RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY, RecordKind.LEAD, RecordKind.ACTIVITY);

    private final FileStore store;
    private final FileTypes types;
    private final Scanning scanning;
    private final FileLedger ledger;
    private final FileQuery query;
    private final Visibility visibility;
    private final FileSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Files(
            FileStore store,
            FileTypes types,
            Scanning scanning,
            FileLedger ledger,
            FileQuery query,
            Visibility visibility,
            FileSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.types = types;
        this.scanning = scanning;
        this.ledger = ledger;
        this.query = query;
        this.visibility = visibility;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     * @throws RuleBroken when the file is too large, of no allowed type or infected, or there is no room for it
     */
    public FileId attach(AttachFile command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        requireHolder(command.record());
        visibility.requireRead(command.record(), viewer);
        return attach(command, viewer.id());
    }

    /**
     * For what comes from outside, where nobody is signed in; whoever calls has made sure that the record is the right one.
     *
     * @param by in whose name it is attached
     * @throws RuleBroken as above
     */
    public FileId attach(AttachFile command, UserId by) {
        requireHolder(command.record());
        var name = FileName.of(command.name());
        types.requireAllowed(name);
        var content = new BufferedInputStream(command.content());
        var type = types.typeOf(content, name);
        var stored = stored(content, name);
        try {
            scanning.require(stored.key(), name);
            var file = new AttachedFile(command.record(), name, type, stored, by, clock.instant());
            ledger.enter(file, by);
            return file.id();
        } catch (RuntimeException refused) {
            store.delete(stored.key());
            throw refused;
        }
    }

    /** @throws NoSuchRecord when the viewer may not see it, or there is no such file */
    public FileContent open(FileId id, Viewer viewer) {
        var file = query.find(id, viewer);
        return new FileContent(file, new StoredContent(key(id), file.size(), store));
    }

    /**
     * The small picture of a picture, a PNG.
     *
     * @throws NoSuchRecord as above, and when there is none
     */
    public StoredContent thumbnail(FileId id, Viewer viewer) {
        var file = query.find(id, viewer);
        return jdbc.sql("select thumbnail_key from attached_file where id = :id and thumbnail_key is not null")
                .param("id", file.id().id())
                .query(String.class)
                .optional()
                .filter(store::has)
                .map(key -> new StoredContent(key, store.size(key), store))
                .orElseThrow(NoSuchRecord::new);
    }

    public void trash(FileId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        visibility.requireEdit(id.ref(), viewer);
        ledger.trash(id, viewer);
    }

    /** @throws RuleBroken when there is no room for it any more */
    public void restore(FileId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var scope = visibility.of(viewer);
        var reachable = jdbc.sql("select exists (select from attached_file r where r.id = :id and %s)"
                        .formatted(FileTrash.reach(scope)))
                .param("id", id.id())
                .params(scope.params())
                .query(Boolean.class)
                .single();
        if (!reachable) {
            throw new NoSuchRecord();
        }
        ledger.restore(id, viewer);
    }

    private static void requireHolder(RecordRef record) {
        if (!HOLDERS.contains(record.kind())) {
            throw new NoSuchRecord();
        }
    }

    private StoredFile stored(BufferedInputStream content, FileName name) {
        try {
            var stored = store.save(content, settings.largest().toBytes());
            if (stored.size() == 0) {
                store.delete(stored.key());
                throw new RuleBroken("file", "files.rule.empty", name.value());
            }
            return stored;
        } catch (FileTooLarge large) {
            throw new RuleBroken(
                    "file", "files.rule.large", name.value(), settings.largest().toMegabytes());
        }
    }

    private String key(FileId id) {
        return jdbc.sql("select storage_key from attached_file where id = :id")
                .param("id", id.id())
                .query(String.class)
                .single();
    }
}
