package org.doorstep.platform;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Gives out a file that somebody uploaded: a browser saves it, shows and runs nothing of it, and no cache keeps it. */
public final class StoredFile {

    private static final int TAG_BYTES = 12;

    private StoredFile() {}

    private static EntityTag tag(byte[] digest) {
        return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES));
    }

    /** Refuses with {@code stale} what is meant for another file. */
    public static void requireMatch(Request request, byte[] digest) {
        if (request.evaluatePreconditions(tag(digest)) != null) {
            throw Problem.of(ProblemType.STALE, "stale");
        }
    }

    /**
     * The file, or 304 when the client has it already.
     *
     * @param digest of the file; it never changes
     * @param content opens it; asked only when it is sent
     */
    public static Response answer(
            Request request, byte[] digest, String contentType, String name, Supplier<byte[]> content) {
        var tag = tag(digest);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null
                ? unchanged
                : Response.ok(content.get(), contentType)
                        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.toSave(name))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
