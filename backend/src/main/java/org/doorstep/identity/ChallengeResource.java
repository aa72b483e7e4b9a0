package org.doorstep.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Poses the challenge whose solution comes with a public form. */
@Path("/challenges")
@PermitAll
class ChallengeResource {

    private final Challenges challenges;

    ChallengeResource(Challenges challenges) {
        this.challenges = challenges;
    }

    @GET
    public Response pose() {
        return Response.ok(challenges.pose())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
