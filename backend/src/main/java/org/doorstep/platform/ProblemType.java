package org.doorstep.platform;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Locale;

/** The closed list of errors a client is told of; the contract documents each. */
public enum ProblemType {
    VALIDATION(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    WINDOW_FULL(409),
    OFFICER_UNAVAILABLE(409),
    ILLEGAL_TRANSITION(409),
    DUPLICATE(409),
    STALE(412),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    OUTSIDE_SERVICE_AREA(422),
    TOO_MANY_REQUESTS(429),
    UNAVAILABLE(503);

    final int status;

    ProblemType(int status) {
        this.status = status;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemType ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    StatusType statusType() {
        // JAX-RS has no constant for 422.
        return status == 422 ? UnprocessableContent.INSTANCE : Status.fromStatusCode(status);
    }

    private enum UnprocessableContent implements StatusType {
        INSTANCE;

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
