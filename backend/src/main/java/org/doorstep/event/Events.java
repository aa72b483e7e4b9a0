package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;

/** Finds an event for who may know of it. To everybody else it does not exist. */
@ApplicationScoped
class Events {

    private final EventRepository events;
    private final CurrentCaller caller;

    Events(EventRepository events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    /** An event, and what the one who asks is to it. */
    record Found(Event event, Standing standing) {}

    /** The event with this reference, as somebody typed it; whoever asks has to see to who may know of it. */
    Optional<Event> find(String reference) {
        return Reference.parse(reference).flatMap(events::named);
    }

    /** To read, by anybody. */
    Found read(String reference) {
        return found(find(reference));
    }

    /** To read, by staff who see its station. */
    Found readByStaff(String reference) {
        caller.require();
        return ofStaff(read(reference));
    }

    /** To change, by staff who see its station; locked until the transaction ends. */
    Found change(String reference) {
        caller.require();
        return ofStaff(found(Reference.parse(reference).flatMap(events::lock)));
    }

    /** To change, by those whose event it is. */
    Found changeByRunner(String reference) {
        var found = change(reference);
        if (!found.standing().runs()) {
            throw Problem.forbidden();
        }
        return found;
    }

    private Found found(Optional<Event> named) {
        return named.map(event -> new Found(
                        event,
                        caller.find().map(staff -> Standing.of(staff, event)).orElse(Standing.OF_THE_PUBLIC)))
                .filter(one -> one.standing().sees(one.event()))
                .orElseThrow(Problem::notFound);
    }

    private static Found ofStaff(Found found) {
        if (!found.standing().isStaff()) {
            throw Problem.notFound();
        }
        return found;
    }
}
