package org.doorstep.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Administrators see what the next night will make anonymous. */
@Path("/anonymisations")
@RolesAllowed(Role.IS_ADMIN)
class AnonymisationResource {

    private final Retention retention;

    AnonymisationResource(Retention retention) {
        this.retention = retention;
    }

    record Visits(long stationId, String month, long visits) {}

    record Suggestions(@Nullable Long stationId, String month, long suggestions) {}

    record Registrations(long stationId, String month, long registrations) {}

    record Preview(
            Instant before, List<Visits> items, List<Suggestions> suggestions, List<Registrations> registrations) {}

    @GET
    @Path("next")
    public Preview preview() {
        return new Preview(
                retention.before(),
                retention.preview(AuditEntry.Kind.APPOINTMENT).stream()
                        .map(one -> new Visits(Objects.requireNonNull(one.stationId()), one.month(), one.records()))
                        .toList(),
                retention.preview(AuditEntry.Kind.SUGGESTION).stream()
                        .map(one -> new Suggestions(one.stationId(), one.month(), one.records()))
                        .toList(),
                retention.preview(AuditEntry.Kind.REGISTRATION).stream()
                        .map(one ->
                                new Registrations(Objects.requireNonNull(one.stationId()), one.month(), one.records()))
                        .toList());
    }
}
