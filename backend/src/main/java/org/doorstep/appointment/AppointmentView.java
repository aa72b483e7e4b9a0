package org.doorstep.appointment;

import java.time.Instant;
import java.util.List;
import org.doorstep.platform.LocalText;
import org.doorstep.station.Community;
import org.doorstep.station.Officer;
import org.doorstep.station.Station;
import org.jspecify.annotations.Nullable;

/** A visit as one who asks may see it. */
record AppointmentView(
        String reference,
        AppointmentStatus status,
        ServiceSummary service,
        StationSummary station,
        CommunitySummary community,
        WindowSummary window,
        @Nullable Instant plannedStartsAt,
        @Nullable Instant plannedEndsAt,
        @Nullable OfficerSummary officer,
        Contact resident,
        People.@Nullable ProxySummary proxy,
        String address,
        boolean masked,
        boolean anonymous,
        List<Need> needs,
        @Nullable String note,
        @Nullable Outcome outcome,
        @Nullable ReasonCode reason,
        @Nullable RatingView rating,
        List<AppointmentStatus> next,
        @Nullable Instant changeableUntil,
        @Nullable Instant undoableUntil,
        @Nullable Instant rateableUntil,
        Appointment.BookedBy bookedBy,
        @Nullable String portalName,
        @Nullable String portalReference,
        @Nullable String followUpOf,
        Instant createdAt,
        Instant updatedAt) {

    record ServiceSummary(String code, LocalText name, List<LocalText> documents, int durationMinutes) {
        static ServiceSummary of(Service service) {
            return new ServiceSummary(service.code(), service.name(), service.documents(), service.durationMinutes());
        }
    }

    record StationSummary(long id, LocalText name, String phone) {
        static StationSummary of(Station station) {
            return new StationSummary(station.id(), station.name(), station.phone());
        }
    }

    record CommunitySummary(long id, LocalText name, double latitude, double longitude) {
        static CommunitySummary of(Community community) {
            return new CommunitySummary(community.id(), community.name(), community.latitude(), community.longitude());
        }
    }

    record WindowSummary(long id, Instant startsAt, Instant endsAt) {
        static WindowSummary of(Appointment visit) {
            return new WindowSummary(visit.windowId, visit.startsAt, visit.endsAt);
        }

        static WindowSummary of(VisitWindow window) {
            return new WindowSummary(window.id(), window.startsAt(), window.endsAt());
        }
    }

    record OfficerSummary(long id, String name, String badgeNumber) {
        static OfficerSummary of(Officer officer) {
            return new OfficerSummary(officer.id(), officer.name(), officer.badgeNumber());
        }
    }

    record RatingView(int score, @Nullable String comment, Instant ratedAt) {}
}
