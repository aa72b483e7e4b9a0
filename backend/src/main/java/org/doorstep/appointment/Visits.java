package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.doorstep.identity.Caller;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Scope;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Secret;
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
        return found(Reference.parse(reference).flatMap(appointments::named), token);
    }

    /** To change: as {@link #read}, locked until the transaction ends. */
    Found change(String reference, @Nullable String token) {
        caller.requireOfPortal(Scope.APPOINTMENTS_CHANGE);
        return found(Reference.parse(reference).flatMap(appointments::lock), token);
    }

    private Found found(Optional<Appointment> visit, @Nullable String token) {
        var portal = caller.portal();
        if (portal.isPresent()) { // also with a manage token: a portal acts under its own name
            return visit.filter(one -> one.isBookedBy(portal.get()))
                    .map(one -> new Found(one, Standing.ofPortal()))
                    .orElseThrow(Problem::notFound);
        }
        if (token != null) {
            var secret = new Secret(token);
            return visit.filter(one -> one.isManagedWith(secret))
                    .map(one -> new Found(one, Standing.ofResident()))
                    .orElseThrow(Problem::notFound);
        }
        var staff = caller.require();
        return visit.filter(one -> staff.sees(one.station.id()))
                .map(one -> new Found(one, Standing.of(staff, officerOf(staff), one)))
                .orElseThrow(Problem::notFound);
    }

    /** The officer a member of staff is, if any. */
    Optional<Officer> officerOf(Caller staff) {
        return staffing.officerOf(staff.accountId());
    }
}
