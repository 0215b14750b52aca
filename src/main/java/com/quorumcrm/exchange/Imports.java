package com.quorumcrm.exchange;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.FileStore;
import com.quorumcrm.platform.Jobs;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bringing files in: upload, mapping, dry run, import, undo. Everything needs {@link Permission#IMPORT}, and that the
 * person may change what the file is a list of; imports of others are only there for those who may change everything.
 */
@Service
@Transactional
public class Imports {

    /** In bytes. */
    public static final long LARGEST_FILE = 200L * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    private final ImportStore store;
    private final FormatDetection formats;
    private final Profiler profiler;
    private final Planner planner;
    private final FileStore files;
    private final Jobs jobs;
    private final Viewers viewers;
    private final Clock clock;

    Imports(
            ImportStore store,
            FormatDetection formats,
            Profiler profiler,
            Planner planner,
            FileStore files,
            Jobs jobs,
            Viewers viewers,
            Clock clock) {
        this.store = store;
        this.formats = formats;
        this.profiler = profiler;
        this.planner = planner;
        this.files = files;
        this.jobs = jobs;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * Keeps a file and reads it once.
     *
     * @param type null to tell it from the columns
     * @throws RuleBroken when it cannot be read as a table, or has no rows
     * @throws com.quorumcrm.platform.FileTooLarge when it is larger than {@link #LARGEST_FILE}
     */
    public ImportId upload(InputStream content, String fileName, @Nullable ImportType type, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        var digest = sha256();
        var stored = files.save(new DigestInputStream(content, digest), LARGEST_FILE);
        try {
            var format = formats.of(stored.key());
            var profile = profile(stored.key(), format);
            var known = type == null ? ColumnGuess.type(profile.header()) : type;
            require(known, viewer);
            var job = uploaded(fileName, stored.key(), format, digest.digest(), profile, known, viewer);
            store.add(job, stored.size());
            return job.id();
        } catch (RuntimeException refused) {
            files.delete(stored.key());
            throw refused;
        }
    }

    private ImportJob uploaded(
            String fileName,
            String key,
            FileFormat format,
            byte[] hash,
            FileProfile profile,
            ImportType type,
            Viewer viewer) {
        var name = Cell.tidy(fileName.replaceAll("^.*[/\\\\]", ""));
        return new ImportJob(
                ImportId.next(),
                0,
                type,
                ImportStatus.UPLOADED,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                key,
                format,
                hash,
                profile,
                Mapping.NONE,
                false,
                0,
                ImportCounts.NONE,
                List.of(),
                Map.of(),
                null,
                clock.instant(),
                viewer.id());
    }

    private FileProfile profile(String key, FileFormat format) {
        var profile = profiler.profile(key, format);
        if (profile.rows() == 0) {
            throw new RuleBroken("file", "exchange.file.rows");
        }
        return profile;
    }

    /** Forgets a file that has not been imported. */
    public void discard(ImportId id, Viewer viewer) {
        var job = open(id, viewer);
        store.delete(id);
        files.delete(job.fileKey());
    }

    /**
     * Reads the file otherwise. What had been mapped is forgotten.
     *
     * @throws RuleBroken when it cannot be read so
     */
    public void readAs(ImportId id, FileFormat format, Viewer viewer) {
        var job = open(id, viewer);
        store.readAs(id, format, profile(job.fileKey(), format));
    }

    /** @throws RuleBroken when the import is under way */
    public void map(ImportId id, ImportType type, Mapping mapping, Viewer viewer) {
        open(id, viewer);
        require(type, viewer);
        store.map(id, type, mapping);
    }

    /**
     * Finds out what the import would do, without doing it.
     *
     * @throws RuleBroken when something has to be answered first, or the import is under way
     */
    public ImportId tryOut(ImportId id, Viewer viewer) {
        var plan = ready(open(id, viewer), viewer);
        store.map(id, plan.type(), plan.mapping());
        store.reset(id, true);
        start(id, ImportStatus.CHECKING, viewer);
        return id;
    }

    /**
     * Imports the file.
     *
     * @return the import that runs: when the same file is being imported already, that one
     * @throws RuleBroken when something has to be answered first, or the import is under way
     */
    public ImportId run(ImportId id, Viewer viewer) {
        var job = open(id, viewer);
        var same = store.running(job.contentHash(), job.type());
        if (same.isPresent()) {
            return same.get();
        }
        var plan = ready(job, viewer);
        store.map(id, job.type(), plan.mapping());
        store.reset(id, false);
        start(id, ImportStatus.QUEUED, viewer);
        return id;
    }

    /** Goes on with an import that failed in the middle. */
    public void resume(ImportId id, Viewer viewer) {
        var job = mine(id, viewer);
        require(job.type(), viewer);
        if (job.dryRun() || !store.advance(id, ImportStatus.QUEUED, ImportStatus.FAILED)) {
            throw new RuleBroken(null, "exchange.state.busy");
        }
        enqueue(id, viewer);
    }

    /** @throws RuleBroken when there is nothing to undo */
    public void undo(ImportId id, Viewer viewer) {
        var job = mine(id, viewer);
        require(job.type(), viewer);
        if (job.dryRun() || !store.advance(id, ImportStatus.UNDOING, ImportStatus.FINISHED, ImportStatus.FAILED)) {
            throw new RuleBroken(null, "exchange.state.nothing");
        }
        enqueue(id, viewer);
    }

    private void start(ImportId id, ImportStatus status, Viewer viewer) {
        if (!store.advance(id, status, ImportStatus.UPLOADED, ImportStatus.CHECKED)) {
            throw new RuleBroken(null, "exchange.state.busy");
        }
        enqueue(id, viewer);
    }

    private void enqueue(ImportId id, Viewer viewer) {
        jobs.enqueue(ImportHandler.NAME, id.toString(), ImportWork.of(id, viewer.id()));
    }

    private Plan ready(ImportJob job, Viewer viewer) {
        require(job.type(), viewer);
        var plan = planner.plan(job.type(), job.profile(), job.mapping(), viewer);
        if (!plan.isReady()) {
            throw new RuleBroken(plan.questions().stream()
                    .map(question -> new RuleBroken.Breach("mapping", question.code(), question.arguments()))
                    .toList());
        }
        return plan;
    }

    /** A token that may import may import what its owner may change. */
    private void require(ImportType type, Viewer viewer) {
        viewers.find(viewer.id()).orElse(viewer).require(type.permission());
    }

    private ImportJob open(ImportId id, Viewer viewer) {
        var job = mine(id, viewer);
        if (job.status() != ImportStatus.UPLOADED && job.status() != ImportStatus.CHECKED) {
            throw new RuleBroken(null, "exchange.state.busy");
        }
        return store.lock(id);
    }

    private ImportJob mine(ImportId id, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        return store.find(id)
                .filter(job -> job.createdBy().equals(viewer.id()) || viewer.can(Permission.EDIT_ALL))
                .orElseThrow(NoSuchRecord::new);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
