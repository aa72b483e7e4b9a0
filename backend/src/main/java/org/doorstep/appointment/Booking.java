package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.identity.Caller;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PhoneNumber;
import org.doorstep.identity.PublicForms;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.doorstep.station.Community;
import org.doorstep.station.Staffing;
import org.jspecify.annotations.Nullable;

/** Books a visit: everything is checked and stored first, the window's row is taken last and so locked shortest. */
@ApplicationScoped
class Booking {

    private final AppointmentRepository appointments;
    private final PeopleOfVisits peopleOfVisits;
    private final Staffing staffing;
    private final Windows windows;
    private final CurrentCaller caller;
    private final PublicForms forms;
    private final Clock clock;

    Booking(
            AppointmentRepository appointments,
            PeopleOfVisits peopleOfVisits,
            Staffing staffing,
            Windows windows,
            CurrentCaller caller,
            PublicForms forms,
            Clock clock) {
        this.appointments = appointments;
        this.peopleOfVisits = peopleOfVisits;
        this.staffing = staffing;
        this.windows = windows;
        this.caller = caller;
        this.forms = forms;
        this.clock = clock;
    }

    /** A booked visit and the secret that manages it, which is stored nowhere. */
    record Booked(Appointment visit, Secret manageToken) {}

    Booked book(BookingRequest request) {
        requireConsent(request);
        requireWhatOnlyPortalsLeaveOutOrGive(request);
        var wanted = appointments.wanted(request.communityId(), request.serviceCode(), request.windowId());
        var community = served(wanted.community());
        var service = wanted.service()
                .filter(Service::active)
                .orElseThrow(() -> Problem.invalid("/serviceCode", "invalid.service"));
        var minutes = service.durationMinutes() + community.travelMinutes();
        var window = windows.bookable(wanted.window(), minutes);
        var token = Secret.random();
        var visit = new Appointment();
        visit.reference = Reference.random();
        visit.manageTokenHash = token.hash();
        visit.status = AppointmentStatus.BOOKED;
        visit.service = service;
        visit.station = community.station();
        visit.community = community;
        visit.enter(window);
        visit.minutes = minutes;
        enterPeople(visit, request);
        visit.createdAt = clock.instant();
        visit.updatedAt = visit.createdAt;
        visit.consentedAt = visit.createdAt;
        appointments.add(
                visit,
                Step.of(Step.Kind.BOOKED, visit, AppointmentStatus.BOOKED, visit.createdAt)
                        .by(standing()));
        windows.take(window, minutes);
        return new Booked(visit, token);
    }

    private void enterPeople(Appointment visit, BookingRequest request) {
        var people = People.of(request);
        peopleOfVisits.put(visit, people);
        forms.countPhone(
                "appointments", PhoneNumber.normalised(request.resident().phone()));
        visit.activeSlot = appointments
                .freeSlot(peopleOfVisits.phoneIndexes(people))
                .orElseThrow(() -> Problem.of(ProblemType.DUPLICATE, "duplicate.active-visits"));
        visit.needs = List.copyOf(Optional.ofNullable(request.needs()).orElse(Set.of()));
        visit.bookedBy = bookedBy(request.proxy());
        visit.portal = caller.portal().map(appointments::portal).orElse(null);
        visit.portalReference = request.portalReference();
        visit.bookedByAccountId = caller.find().map(Caller::accountId).orElse(null);
        visit.followUpOf = followed(request.followUpOf());
    }

    private Appointment.BookedBy bookedBy(@Nullable Proxy proxy) {
        if (caller.portal().isPresent()) {
            return Appointment.BookedBy.PORTAL;
        }
        return caller.find().isPresent()
                ? Appointment.BookedBy.STAFF
                : proxy != null ? Appointment.BookedBy.PROXY : Appointment.BookedBy.RESIDENT;
    }

    private Standing standing() {
        if (caller.portal().isPresent()) {
            return Standing.ofPortal();
        }
        return caller.find()
                .map(staff -> new Standing(false, false, false, false, staff.accountId()))
                .orElseGet(Standing::ofResident);
    }

    private static void requireConsent(BookingRequest request) {
        if (!request.consent()) {
            throw Problem.invalid("/consent", "invalid.consent");
        }
        if (request.proxy() != null && !request.proxy().residentConsents()) {
            throw Problem.invalid("/proxy/residentConsents", "invalid.consent");
        }
    }

    private void requireWhatOnlyPortalsLeaveOutOrGive(BookingRequest request) {
        if (caller.portal().isPresent()) {
            return;
        }
        if (request.resident().name() == null) {
            throw Problem.invalid("/resident/name", "invalid.required");
        }
        if (request.portalReference() != null) {
            throw Problem.invalid("/portalReference", "invalid.portal-reference");
        }
    }

    /** The community, if one of our stations serves it. */
    Community served(long communityId) {
        return served(staffing.community(communityId));
    }

    private static Community served(Optional<Community> named) {
        return named.filter(
                        community -> community.active() && community.station().active())
                .orElseThrow(() -> Problem.of(ProblemType.OUTSIDE_SERVICE_AREA, "outside-service-area"));
    }

    private @Nullable Appointment followed(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        var staff = caller.find().orElseThrow(() -> Problem.invalid("/followUpOf", "invalid.follow-up.staff"));
        return Reference.parse(reference)
                .flatMap(appointments::named)
                .filter(visit -> staff.sees(visit.station.id()))
                .filter(visit ->
                        visit.status == AppointmentStatus.UNABLE || visit.status == AppointmentStatus.NO_ONE_HOME)
                .orElseThrow(() -> Problem.invalid("/followUpOf", "invalid.follow-up"));
    }
}
