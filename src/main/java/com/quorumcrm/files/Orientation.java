package com.quorumcrm.files;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * How a picture has to be turned to stand upright: cameras store what their sensor saw, and say beside it how they were
 * held. The constants are in the order of the tag's values, from 1 on (Exif 3.0, 4.6.5.1.5).
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LYING_MIRRORED,
    LYING,
    LYING_THE_OTHER_WAY_MIRRORED,
    LYING_THE_OTHER_WAY;

    private static final int JPEG = 0xffd8;
    private static final int APPLICATION_DATA = 0xffe1;
    private static final int FIRST_WITHOUT_PIXELS = 0xffc0;
    private static final int PIXELS = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_SEGMENTS = 64;

    /** Of a picture from its beginning, which the stream is left at; upright where nothing can be read. */
    static Orientation of(ImageInputStream picture) throws IOException {
        picture.mark();
        try {
            return picture.readUnsignedShort() == JPEG ? ofSegments(picture) : UPRIGHT;
        } catch (IOException shorterThanItSays) {
            return UPRIGHT;
        } finally {
            picture.setByteOrder(ByteOrder.BIG_ENDIAN);
            picture.reset();
        }
    }

    private static Orientation ofSegments(ImageInputStream picture) throws IOException {
        for (int number = 0; number < MOST_SEGMENTS; number++) {
            var marker = picture.readUnsignedShort();
            var end = picture.getStreamPosition();
            var length = picture.readUnsignedShort();
            if (marker < FIRST_WITHOUT_PIXELS || marker == PIXELS) {
                return UPRIGHT;
            }
            if (marker == APPLICATION_DATA && length > ENTRY && picture.readInt() == EXIF) {
                picture.readUnsignedShort();
                return ofDirectory(picture);
            }
            picture.seek(end + length);
        }
        return UPRIGHT;
    }

    private static Orientation ofDirectory(ImageInputStream picture) throws IOException {
        var start = picture.getStreamPosition();
        if (picture.readUnsignedShort() == LITTLE_ENDIAN) {
            picture.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        }
        picture.readUnsignedShort();
        picture.seek(start + picture.readUnsignedInt());
        var entries = picture.readUnsignedShort();
        for (int number = 0; number < entries; number++) {
            var next = picture.getStreamPosition() + ENTRY;
            if (picture.readUnsignedShort() == TAG) {
                picture.skipBytes(6);
                return ofValue(picture.readUnsignedShort());
            }
            picture.seek(next);
        }
        return UPRIGHT;
    }

    private static Orientation ofValue(int value) {
        return value < 1 || value > values().length ? UPRIGHT : values()[value - 1];
    }

    boolean isLying() {
        return ordinal() >= LYING_MIRRORED.ordinal();
    }

    /** Sets a picture of this size upright. */
    AffineTransform turn(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LYING_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LYING -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LYING_THE_OTHER_WAY_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LYING_THE_OTHER_WAY -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
