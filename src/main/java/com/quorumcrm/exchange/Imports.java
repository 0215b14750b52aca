package com.quorumcrm.exchange;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.FileStore;
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

/** Files that are to be brought in, and how they are read. {@link ImportRuns} brings them in. */
@Service
@Transactional
public class Imports {

    /** In bytes. */
    public static final long LARGEST_FILE = 200L * 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    private final ImportStore store;
    private final FormatDetection formats;
    private final Profiler profiler;
    private final ImportAccess access;
    private final FileStore files;
    private final Clock clock;

    Imports(
            ImportStore store,
            FormatDetection formats,
            Profiler profiler,
            ImportAccess access,
            FileStore files,
            Clock clock) {
        this.store = store;
        this.formats = formats;
        this.profiler = profiler;
        this.access = access;
        this.files = files;
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
            access.require(known, viewer);
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
        var job = access.open(id, viewer);
        store.delete(id);
        files.delete(job.fileKey());
    }

    /**
     * Reads the file otherwise. What had been mapped is forgotten.
     *
     * @throws RuleBroken when it cannot be read so
     */
    public void readAs(ImportId id, FileFormat format, Viewer viewer) {
        var job = access.open(id, viewer);
        store.readAs(id, format, profile(job.fileKey(), format));
    }

    /** @throws RuleBroken when the import is under way */
    public void map(ImportId id, ImportType type, Mapping mapping, Viewer viewer) {
        access.open(id, viewer);
        access.require(type, viewer);
        store.map(id, type, mapping);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
