package org.doorstep;

import io.restassured.http.ContentType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member of staff who can sign in. */
public final class Staff {

    static final String PASSWORD = "a password for tests";

    public final long accountId;
    public final String username;
    private @Nullable String accessToken;

    Staff(long accountId, String username) {
        this.accountId = accountId;
        this.username = username;
    }

    public Map<String, String> credentials() {
        return Map.of("username", username, "password", PASSWORD);
    }

    /** Signs in the first time it is asked for. */
    synchronized String accessToken() {
        if (accessToken == null) {
            var session = Api.anonymous()
                    .contentType(ContentType.JSON)
                    .body(credentials())
                    .post("/sessions");
            accessToken = Api.created(session).path("accessToken").asText();
        }
        return accessToken;
    }
}
