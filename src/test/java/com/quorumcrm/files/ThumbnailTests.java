package com.quorumcrm.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTests {

    @Test
    void isSmallAndKeepsItsShape() throws IOException {
        var drawn = Thumbnail.of(new ByteArrayInputStream(GivenFiles.picture(2000, 1000, "jpg")))
                .orElseThrow();
        var picture = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(picture.getHeight()).isEqualTo(128);
    }

    @Test
    void takesNothingOverThatWasWrittenBesideThePixels() {
        var original = GivenFiles.picture(10, 10, "jpg");
        var with = saying(original, "Exif\0\0GPS 48.2N 16.3E");
        var drawn = Thumbnail.of(new ByteArrayInputStream(with)).orElseThrow();
        assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains("GPS 48.2N");
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    }

    @ParameterizedTest
    @CsvSource({"1, false, left", "3, false, right", "6, true, top", "8, true, bottom", "9, false, left"})
    void standsUprightHoweverTheCameraWasHeld(int orientation, boolean turned, String red) throws IOException {
        for (var start :
                List.of("II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0%c\0\0\0", "MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0%c\0\0")) {
            var drawn = Thumbnail.of(new ByteArrayInputStream(
                            saying(halfRed(), "Exif\0\0" + start.formatted(orientation) + "\0\0\0\0")))
                    .orElseThrow();
            var picture = ImageIO.read(new ByteArrayInputStream(drawn));
            assertThat(picture.getHeight() > picture.getWidth()).isEqualTo(turned);
            assertThat(whereRedIs(picture)).isEqualTo(red);
        }
    }

    private static byte[] halfRed() throws IOException {
        var picture = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 40, 40);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static String whereRedIs(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var spots = Map.of(
                "left", new Point(5, height / 2),
                "right", new Point(width - 5, height / 2),
                "top", new Point(width / 2, 5),
                "bottom", new Point(width / 2, height - 5));
        var side = width > height ? List.of("left", "right") : List.of("top", "bottom");
        return side.stream()
                .filter(name -> new Color(picture.getRGB(spots.get(name).x, spots.get(name).y)).getRed() > 150)
                .findFirst()
                .orElse("nowhere");
    }

    /** A JPEG with something written beside its pixels. */
    private static byte[] saying(byte[] original, String text) {
        var told = text.getBytes(StandardCharsets.ISO_8859_1);
        var with = new byte[original.length + told.length + 4];
        System.arraycopy(original, 0, with, 0, 2);
        with[2] = (byte) 0xff;
        with[3] = (byte) 0xe1;
        with[5] = (byte) (told.length + 2);
        System.arraycopy(told, 0, with, 6, told.length);
        System.arraycopy(original, 2, with, 6 + told.length, original.length - 2);
        return with;
    }

    @Test
    void asksForTheSizeBeforeItReads() {
        var bomb = GivenFiles.picture(1, 1, "png");
        Arrays.fill(bomb, 16, 24, (byte) 0x7f);
        assertThat(Thumbnail.of(new ByteArrayInputStream(bomb))).isEmpty();
    }

    @Test
    void isNotMadeOfWhatIsNoPicture() {
        assertThat(Thumbnail.of(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(Thumbnail.of(new ByteArrayInputStream(Arrays.copyOf(GivenFiles.picture(40, 40, "png"), 60))))
                .isEmpty();
    }
}
