package org.doorstep.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** An event to plan, or as it is to be from now on. */
record EventInput(
        @NotNull EventKind kind,
        @Positive long stationId,
        @Nullable @Positive Long organiserId,
        @Nullable @Positive Long leaderId,
        @Nullable @Positive Long areaId,
        @Nullable @Positive Long activityPlanId,
        @Nullable @Positive Long profileId,
        @NotNull @Valid LocalText title,
        @Nullable @Valid LocalText description,
        @NotNull @Valid LocalText place,
        @Nullable @Valid LocalText audience,

        @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?") String language,

        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Min(1) @Max(10_000) Integer capacity,
        @Nullable @Valid RegistrationPeriod registration) {

    /** When people can register, and whether the organiser looks at each first. */
    record RegistrationPeriod(
            @NotNull Instant opensAt, @NotNull Instant closesAt, boolean approval) {

        static @Nullable RegistrationPeriod of(Event event) {
            return event.registrationOpensAt == null || event.registrationClosesAt == null
                    ? null
                    : new RegistrationPeriod(event.registrationOpensAt, event.registrationClosesAt, event.approval);
        }
    }
}
