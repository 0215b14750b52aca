package com.quorumcrm.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

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
        var told = "Exif\0\0GPS 48.2N 16.3E".getBytes(StandardCharsets.ISO_8859_1);
        var with = new byte[original.length + told.length + 4];
        System.arraycopy(original, 0, with, 0, 2);
        with[2] = (byte) 0xff;
        with[3] = (byte) 0xe1;
        with[5] = (byte) (told.length + 2);
        System.arraycopy(told, 0, with, 6, told.length);
        System.arraycopy(original, 2, with, 6 + told.length, original.length - 2);
        var drawn = Thumbnail.of(new ByteArrayInputStream(with)).orElseThrow();
        assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains("GPS 48.2N");
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
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
