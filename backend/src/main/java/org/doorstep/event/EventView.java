package org.doorstep.event;

import java.time.Instant;
import java.util.List;
import org.doorstep.event.EventInput.RegistrationPeriod;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.platform.LocalText;
import org.doorstep.station.Station;
import org.jspecify.annotations.Nullable;

/** An event as one who asks may see it: the people of the bureau are named to colleagues. */
record EventView(
        String reference,
        EventKind kind,
        EventStatus status,
        List<EventStatus> next,
        StationSummary station,
        @Nullable Long seriesId,
        @Nullable Member organiser,
        @Nullable Member leader,
        @Nullable Long areaId,
        @Nullable Long activityPlanId,
        @Nullable Long profileId,
        LocalText title,
        @Nullable LocalText description,
        LocalText place,
        @Nullable LocalText audience,
        String language,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer capacity,
        @Nullable RegistrationPeriod registration,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    record StationSummary(long id, LocalText name) {
        static StationSummary of(Station station) {
            return new StationSummary(station.id(), station.name());
        }
    }
}
