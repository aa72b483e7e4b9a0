package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.HexFormat;

/** Conditional requests (RFC 9110 §13): nothing is sent twice, nothing newer is overwritten. */
@ApplicationScoped
public class Conditional {

    private final ObjectMapper json;
    private final UriInfo here;

    Conditional(ObjectMapper json, UriInfo here) {
        this.json = json;
        this.here = here;
    }

    /** Refuses with {@code stale} a change whose {@code If-Match} names another state than {@code version}. */
    public static void requireMatch(Request request, int version) {
        var refused = request.evaluatePreconditions(tag(version));
        if (refused != null && refused.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw Problem.of(ProblemType.STALE, "stale");
        }
    }

    /** One resource with its {@code ETag}, or 304 when the client has it already. Never kept by a shared cache. */
    public Response read(Request request, int version, Object view) {
        return byVersion(request, version, view, "private, no-cache");
    }

    /** As {@link #read}, of one that can look different though nothing was done to it: it is sent each time. */
    public static Response readAnew(int version, Object view) {
        return Response.fromResponse(changed(version, view))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** As {@link #read}, for what anybody may see: a shared cache may keep it, and asks each time whether it changed. */
    public Response readPublic(Request request, int version, Object view) {
        return byVersion(request, version, view, "public, no-cache");
    }

    private static Response byVersion(Request request, int version, Object view, String caching) {
        var unchanged = request.evaluatePreconditions(tag(version));
        var response = unchanged != null ? unchanged : Response.ok(view, MediaType.APPLICATION_JSON_TYPE);
        return response.tag(tag(version))
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    /** A changed resource with its new {@code ETag}. */
    public static Response changed(int version, Object view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .tag(tag(version))
                .build();
    }

    /** A public answer that shared caches may keep for {@code maxAge}; its {@code ETag} is the digest of its bytes. */
    public Response readPublic(Request request, Duration maxAge, Object view) {
        return byDigest(request, view).cacheControl(publicFor(maxAge)).build();
    }

    /** As {@link #readPublic}, of an answer that was written before: shared caches ask each time whether it changed. */
    public static Response readShared(Request request, Written answer) {
        return byDigest(request, answer).cacheControl(publicFor(Duration.ZERO)).build();
    }

    /** As {@link #readPublic(Request, Duration, Object)}, for what is not JSON but a text in the language that was asked for. */
    public static Response readPublicBytes(Request request, Duration maxAge, byte[] bytes, MediaType type) {
        return byDigest(request, new Written(bytes), type)
                .cacheControl(publicFor(maxAge))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The answer of the same address to somebody who may see more than the public. */
    public Response readPrivate(Request request, Object view) {
        return byDigest(request, view)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Response.ResponseBuilder byDigest(Request request, Object view) {
        var response = byDigest(request, written(view));
        if (view instanceof Page<?> page && page.next() != null) {
            response.header(HttpHeaders.LINK, NextLink.to(page.next(), here)); // NextLink sees only the bytes
        }
        return response;
    }

    private static Response.ResponseBuilder byDigest(Request request, Written answer) {
        return byDigest(request, answer, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    private static Response.ResponseBuilder byDigest(Request request, Written answer, MediaType type) {
        var unchanged = request.evaluatePreconditions(answer.tag);
        return (unchanged != null ? unchanged : Response.ok(answer.bytes, type)).tag(answer.tag);
    }

    /** An answer as it is sent, with the digest of its bytes as {@code ETag}. */
    public static final class Written {

        private final byte[] bytes;
        private final EntityTag tag;

        private Written(byte[] bytes) {
            this.bytes = bytes;
            this.tag = new EntityTag(HexFormat.of().formatHex(Digest.sha256(bytes), 0, 12));
        }
    }

    Written written(Object view) {
        try {
            return new Written(json.writeValueAsBytes(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    private static CacheControl publicFor(Duration maxAge) {
        var control = new CacheControl();
        control.setPrivate(false);
        control.getCacheExtension().put("public", "");
        control.setNoTransform(false);
        control.setMaxAge((int) maxAge.toSeconds());
        return control;
    }
}
