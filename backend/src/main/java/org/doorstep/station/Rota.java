package org.doorstep.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Problem;

/** Who may change when officers work, and who hears of it. */
@ApplicationScoped
class Rota {

    private final OfficerRepository officers;
    private final CurrentCaller caller;
    private final Event<StaffingChanged> news;

    Rota(OfficerRepository officers, CurrentCaller caller, Event<StaffingChanged> news) {
        this.officers = officers;
        this.caller = caller;
        this.news = news;
    }

    /** The officer whose rota a request names; {@code forbidden} when the caller does not speak for the station. */
    Officer plan(long officerId) {
        var officer =
                officers.withStation(officerId).orElseThrow(() -> Problem.invalid("/officerId", "shift_officer_fk"));
        requirePlanner(officer);
        return officer;
    }

    void requirePlanner(Officer officer) {
        if (!caller.require().dispatchesFor(officer.station.id())) {
            throw Problem.forbidden();
        }
    }

    /** Tells the other rooms, in the transaction of the change, which must be written already. */
    void changed(Officer officer) {
        news.fire(new StaffingChanged(officer.station.id()));
    }
}
