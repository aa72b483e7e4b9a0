package org.doorstep.appointment;

import java.time.Instant;
import java.util.List;
import org.doorstep.identity.Masking;
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
        @Nullable ProxySummary proxy,
        String address,
        boolean masked,
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

    record ProxySummary(String name, String phone, Proxy.Relation relation) {}

    record RatingView(int score, @Nullable String comment, Instant ratedAt) {}

    /** The personal part of a visit, plain or masked. */
    record People(
            Contact resident,
            @Nullable ProxySummary proxy,
            String address,
            @Nullable String note) {

        static People of(Appointment visit, boolean masked) {
            var resident = new Contact(visit.residentName, visit.residentPhone);
            var proxy = visit.proxyName == null || visit.proxyPhone == null
                    ? null
                    : new Contact(visit.proxyName, visit.proxyPhone);
            return masked
                    ? new People(
                            resident.masked(),
                            summary(proxy == null ? null : proxy.masked(), visit),
                            Masking.address(),
                            null)
                    : new People(resident, summary(proxy, visit), visit.address, visit.note);
        }

        private static @Nullable ProxySummary summary(@Nullable Contact proxy, Appointment visit) {
            var name = proxy == null ? null : proxy.name();
            return proxy == null || name == null || visit.proxyRelation == null
                    ? null
                    : new ProxySummary(name, proxy.phone(), visit.proxyRelation);
        }
    }
}
