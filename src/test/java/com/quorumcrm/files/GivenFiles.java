package com.quorumcrm.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quorumcrm.Cast;
import com.quorumcrm.kernel.RecordRef;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Files for tests. */
@Component
public class GivenFiles {

    private final Files files;
    private final Cast cast;
    private final ThumbnailJob thumbnails;

    GivenFiles(Files files, Cast cast, ThumbnailJob thumbnails) {
        this.files = files;
        this.cast = cast;
        this.thumbnails = thumbnails;
    }

    /** Draws its small picture now. */
    public void draw(FileId picture) {
        thumbnails.run(new ThumbnailJob.Picture(picture.id()));
    }

    public FileId text(String name, String content, RecordRef record, Cast.Part by) {
        return file(name, content.getBytes(UTF_8), record, by);
    }

    public FileId file(String name, byte[] content, RecordRef record, Cast.Part by) {
        return files.attach(new AttachFile(record, name, new ByteArrayInputStream(content)), cast.viewer(by));
    }

    public static byte[] picture(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(width / 2, height / 2, Color.RED.getRGB());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
