package com.quorumcrm.files;

import com.quorumcrm.kernel.RuleBroken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells from a file's content what it is. Only names with allowed endings are taken; where the content is something else
 * than the ending says, the file is bytes of unknown kind, which no browser shows.
 */
@Component
class FileTypes {

    private static final int LOOKED_AT = 64 * 1024;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final FileSettings settings;
    private final Tika tika = new Tika();

    FileTypes(FileSettings settings) {
        this.settings = settings;
    }

    /** @throws RuleBroken when the name has no ending that is allowed */
    void requireAllowed(FileName name) {
        if (!settings.extensions().contains(name.extension())) {
            throw new RuleBroken(
                    "file", "files.rule.type", name.value(), String.join(", ", new TreeSet<>(settings.extensions())));
        }
    }

    /** @param content what can be looked at without being used up */
    String typeOf(BufferedInputStream content, FileName name) {
        var said = MediaType.parse(tika.detect(name.value()));
        var shown = MediaType.parse(tika.detect(beginning(content)));
        return agree(said, shown) ? said.toString() : MediaType.OCTET_STREAM.toString();
    }

    /** What is shown is what was said, or, but for pictures, something more general. */
    private static boolean agree(MediaType said, MediaType shown) {
        if (said.equals(shown) || PICTURES.contains(said.toString()) || shown.equals(MediaType.OCTET_STREAM)) {
            return said.equals(shown);
        }
        return MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry().isSpecializationOf(said, shown);
    }

    private static byte[] beginning(InputStream content) {
        try {
            content.mark(LOOKED_AT + 1);
            var bytes = content.readNBytes(LOOKED_AT);
            content.reset();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
