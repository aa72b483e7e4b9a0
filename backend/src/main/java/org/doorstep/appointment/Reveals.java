package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Problem;

/** Nobody of the staff sees people whole without a line in the audit trail. */
@ApplicationScoped
class Reveals {

    private final AuditTrail trail;
    private final PeopleOfVisits people;
    private final CurrentCaller caller;

    Reveals(AuditTrail trail, PeopleOfVisits people, CurrentCaller caller) {
        this.trail = trail;
        this.people = people;
        this.caller = caller;
    }

    /** To the station that makes the visit, which says why. */
    People reveal(Found found, RevealReason why) {
        if (!found.standing().isStation()) {
            throw Problem.forbidden();
        }
        trail.record(Action.REVEALED, caller.require(), PeopleOfVisits.owner(found.visit().reference), why.name());
        return people.of(found.visit());
    }

    /** Accounts for what these show to the officer they are assigned to: one entry for each visit and state it was seen in. */
    void account(List<Found> shown) {
        var whole = shown.stream()
                .filter(one -> !one.standing().isResident()
                        && !one.standing().isPortal()
                        && one.standing().seesPersonalData(one.visit(), false))
                .collect(Collectors.toMap(
                        one -> PeopleOfVisits.owner(one.visit().reference),
                        one -> one.visit().status.name()));
        if (!whole.isEmpty()) {
            trail.recordFirst(Action.REVEALED, caller.require(), RevealReason.ASSIGNED_OFFICER, whole);
        }
    }
}
