package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.doorstep.identity.Caller;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Scope;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.doorstep.platform.WrongGuess;
import org.doorstep.station.Officer;
import org.doorstep.station.Staffing;
import org.jspecify.annotations.Nullable;

/** Finds a visit for who may know of it. To everybody else it does not exist. */
@ApplicationScoped
class Visits {

    private final AppointmentRepository appointments;
    private final CurrentCaller caller;
    private final Staffing staffing;

    Visits(AppointmentRepository appointments, CurrentCaller caller, Staffing staffing) {
        this.appointments = appointments;
        this.caller = caller;
        this.staffing = staffing;
    }

    /** A visit, and what the one who asks is to it. */
    record Found(Appointment visit, Standing standing) {}

    /** To read: the portal that booked, the resident with the token, or staff who see the station. */
    Found read(String reference, @Nullable String token) {
        caller.requireOfPortal(Scope.APPOINTMENTS_READ);
        var named = Reference.parse(reference);
        return token != null && caller.portal().isEmpty()
                ? ofResident(named.flatMap(one -> appointments.managed(one, new Secret(token))), reference)
                : ofSignedIn(() -> named.flatMap(appointments::named));
    }

    /** To change: as {@link #read}, locked until the transaction ends. */
    Found change(String reference, @Nullable String token) {
        caller.requireOfPortal(Scope.APPOINTMENTS_CHANGE);
        var named = Reference.parse(reference);
        return token != null && caller.portal().isEmpty()
                ? ofResident(named.flatMap(one -> appointments.lockManaged(one, new Secret(token))), reference)
                : ofSignedIn(() -> named.flatMap(appointments::lock));
    }

    private static Found ofResident(Optional<Appointment> visit, String reference) {
        return visit.map(one -> new Found(one, Standing.ofResident()))
                .orElseThrow(() -> new WrongGuess(Reference.normalised(reference)));
    }

    private Found ofSignedIn(Supplier<Optional<Appointment>> visit) {
        var portal = caller.portal();
        if (portal.isPresent()) { // also with a manage token: a portal acts under its own name
            return visit.get()
                    .filter(one -> one.isBookedBy(portal.get()))
                    .map(one -> new Found(one, Standing.ofPortal()))
                    .orElseThrow(Problem::notFound);
        }
        var staff = caller.require();
        return visit.get()
                .filter(one -> staff.sees(one.station.id()))
                .map(one -> new Found(one, Standing.of(staff, officerOf(staff), one)))
                .orElseThrow(Problem::notFound);
    }

    /** The officer a member of staff is, if any. */
    Optional<Officer> officerOf(Caller staff) {
        return staffing.officerOf(staff.accountId());
    }
}
