package org.doorstep.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a picture to its end: first along its parts, to know how large it is and that nothing is missing, then by decoding all of it. Only
 * a thumbnail of it is ever in memory.
 */
final class Picture {

    private static final long MOST_PIXELS = 50_000_000;

    /** A progressive JPEG has about 10; each is decoded over all of the picture, however few bytes it has. */
    private static final int MOST_SCANS = 64;

    private static final int END_OF_PNG = 0x49454e44; // IEND

    private static final int THUMBNAIL = 500; // pixels on the longer side

    private Picture() {}

    private record Size(int width, int height) {

        Size {
            if (width <= 0 || height <= 0) {
                throw unreadable();
            }
            if ((long) width * height > MOST_PIXELS) {
                throw Problem.invalid("", "invalid.file.pixels");
            }
        }

        int step() {
            return 1 + Math.max(width, height) / THUMBNAIL;
        }
    }

    static void require(FileType type, byte[] content) {
        try {
            decode(type, content, type == FileType.PNG ? png(content) : jpeg(content));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException endsTooEarly) {
            throw Problem.invalid("", "invalid.file.truncated");
        }
    }

    /** The chunks of ISO/IEC 15948, to IEND, which is the end of the file. */
    private static Size png(byte[] content) {
        var parts = ByteBuffer.wrap(content);
        Size size = null;
        parts.position(8);
        while (true) {
            var length = parts.getInt();
            var start = parts.position();
            var type = parts.getInt();
            if (size == null) {
                size = new Size(parts.getInt(start + 4), parts.getInt(start + 8));
            }
            if (length < 0 || length > parts.remaining()) {
                throw new BufferUnderflowException();
            }
            parts.position(parts.position() + length);
            var sum = new CRC32();
            sum.update(content, start, parts.position() - start);
            if (parts.getInt() != (int) sum.getValue() || (type == END_OF_PNG && parts.hasRemaining())) {
                throw unreadable();
            }
            if (type == END_OF_PNG) {
                return size;
            }
        }
    }

    /** The segments of ITU-T T.81 annex B, to EOI. What a telephone adds behind it, such as a moving picture, is not looked at. */
    private static Size jpeg(byte[] content) {
        var parts = ByteBuffer.wrap(content);
        Size size = null;
        var scans = 0;
        parts.position(2);
        while (true) {
            var marker = marker(parts);
            if (marker == 0xd9) {
                if (size == null || scans == 0) {
                    throw unreadable();
                }
                return size;
            }
            var start = parts.position();
            var length = parts.getShort() & 0xffff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                size = new Size(parts.getShort(start + 5) & 0xffff, parts.getShort(start + 3) & 0xffff);
            }
            parts.position(start + length);
            if (marker == 0xda && ++scans > MOST_SCANS) {
                throw unreadable();
            }
        }
    }

    /** The next marker, past the data of a scan and its restarts. */
    private static int marker(ByteBuffer parts) {
        while (true) {
            while ((parts.get() & 0xff) != 0xff) {}
            var marker = 0xff;
            while (marker == 0xff) {
                marker = parts.get() & 0xff;
            }
            if (marker != 0 && (marker < 0xd0 || marker > 0xd7)) {
                return marker;
            }
        }
    }

    private static void decode(FileType type, byte[] content, Size size) {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        var incomplete = new AtomicBoolean();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.toLowerCase(Locale.ROOT).contains("premature")) {
                    incomplete.set(true);
                }
            });
            reader.setInput(input, true, true);
            var thumbnail = reader.getDefaultReadParam();
            thumbnail.setSourceSubsampling(size.step(), size.step(), 0, 0);
            var decoded = reader.canReadRaster() // as it is, in whatever colours
                    ? reader.readRaster(0, thumbnail)
                    : reader.read(0, thumbnail).getRaster();
            if (decoded.getWidth() == 0 || incomplete.get()) {
                throw Problem.invalid("", "invalid.file.truncated");
            }
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException refused) { // the readers throw what they like at what is no picture
            throw unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static Problem unreadable() {
        return Problem.invalid("", "invalid.file.unreadable");
    }
}
