package org.doorstep.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answer to a creation: 201 with {@code Location} and {@code ETag}. */
public final class Created {

    private static final String BASE = "/api/v1";

    private Created() {}

    /**
     * Answers with the new resource.
     *
     * @param path of the new resource, below the base of the API
     */
    public static Response at(String path, int version, Object view) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, BASE + path)
                .tag(Conditional.tag(version))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(view)
                .build();
    }
}
