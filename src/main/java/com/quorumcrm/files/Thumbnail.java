package com.quorumcrm.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A small picture of a picture, drawn anew and upright: nothing of the original's metadata, as the place where it was
 * taken, is in it.
 * The original says how large it is before any of its pixels are read.
 */
final class Thumbnail {

    static final String TYPE = "png";

    private static final int EDGE = 256;
    private static final long MOST_PIXELS = 60_000_000;

    private Thumbnail() {}

    /** Empty when it is no picture that can be read, or one of too many pixels. */
    static Optional<byte[]> of(InputStream content) {
        try (var input = ImageIO.createImageInputStream(content)) {
            var held = Orientation.of(input);
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? drawn(readers.next(), input, held) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> drawn(ImageReader reader, ImageInputStream input, Orientation held)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            var parameters = reader.getDefaultReadParam();
            var step = (int) Math.max(1, Math.min(width, height) / (2 * EDGE));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(encoded(scaled(reader.read(0, parameters), held)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage original, Orientation held) {
        var factor = Math.min(1.0, (double) EDGE / Math.max(original.getWidth(), original.getHeight()));
        var width = (int) Math.max(1, Math.round(original.getWidth() * factor));
        var height = (int) Math.max(1, Math.round(original.getHeight() * factor));
        var small = held.isLying()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_ARGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = small.createGraphics();
        canvas.transform(held.turn(width, height));
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(original, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, TYPE, bytes);
        return bytes.toByteArray();
    }
}
