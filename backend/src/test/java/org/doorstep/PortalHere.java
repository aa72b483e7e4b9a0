package org.doorstep;

import io.restassured.http.ContentType;
import org.jspecify.annotations.Nullable;

/** A portal that can call. */
public final class PortalHere {

    public static final String SECRET = "a-secret-for-tests";

    public final long id;
    public final String clientId;
    private @Nullable String accessToken;

    PortalHere(long id, String clientId) {
        this.id = id;
        this.clientId = clientId;
    }

    /** Asks for a token the first time it is asked for. */
    public synchronized String accessToken() {
        if (accessToken == null) {
            var answer = Api.anonymous()
                    .contentType(ContentType.URLENC)
                    .auth()
                    .preemptive()
                    .basic(clientId, SECRET)
                    .body("grant_type=client_credentials")
                    .post("/oauth/token");
            accessToken = Api.said(answer).path("access_token").asText();
        }
        return accessToken;
    }
}
