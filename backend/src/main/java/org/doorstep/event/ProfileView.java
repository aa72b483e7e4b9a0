package org.doorstep.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A profile as staff of its station see it. */
record ProfileView(
        long id,
        ProfileKind kind,
        long stationId,
        @JsonUnwrapped ProfileState state,
        @Nullable LocalDate lastVisitedOn,
        Instant createdAt,
        Instant updatedAt) {

    static ProfileView of(Profile profile, ProfileState state, @Nullable LocalDate lastVisit) {
        return new ProfileView(
                profile.id(),
                profile.kind,
                profile.stationId,
                state.masked(),
                lastVisit,
                profile.createdAt,
                profile.updatedAt);
    }
}
