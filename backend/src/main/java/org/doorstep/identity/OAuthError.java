package org.doorstep.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serial;

/** Why there is no token, in the form of RFC 6749 §5.2, which client libraries read. The description is for an engineer. */
final class OAuthError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String error;
    private final String description;

    private OAuthError(String error, String description) {
        super(error, null, false, false);
        this.error = error;
        this.description = description;
    }

    record Body(
            String error, @JsonProperty("error_description") String description) {}

    static OAuthError invalidRequest(String description) {
        return new OAuthError("invalid_request", description);
    }

    static OAuthError invalidClient() {
        return new OAuthError("invalid_client", "The client is unknown, out of use, or its secret is wrong.");
    }

    static OAuthError invalidScope() {
        return new OAuthError("invalid_scope", "A scope is unknown or not granted to this client.");
    }

    static OAuthError unsupportedGrantType() {
        return new OAuthError("unsupported_grant_type", "The only grant_type is client_credentials.");
    }

    Response response() {
        var isClientRefused = error.equals("invalid_client");
        var response = Response.status(isClientRefused ? Response.Status.UNAUTHORIZED : Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Body(error, description));
        if (isClientRefused) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"doorstep\"");
        }
        return response.build();
    }
}
