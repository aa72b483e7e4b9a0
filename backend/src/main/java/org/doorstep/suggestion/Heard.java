package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.doorstep.identity.Caller;

/** Takes in what another room heard: what somebody raised at an event becomes a suggestion, and says where it comes from. */
@ApplicationScoped
public class Heard {

    private final Receiving receiving;

    Heard(Receiving receiving) {
        this.receiving = receiving;
    }

    /** What sort of occasion it was. */
    public enum Occasion {
        TALK(Channel.TALK),
        VISIT(Channel.VISIT),
        OPEN_DAY(Channel.OPEN_DAY);

        private final Channel channel;

        Occasion(Channel channel) {
            this.channel = channel;
        }
    }

    /**
     * A suggestion of nobody in particular, written down by a member of staff of this station; in the transaction of the caller.
     *
     * @param text 2 to 2000 characters
     * @return its reference
     */
    public String at(String eventReference, Occasion occasion, long stationId, String text, Caller staff) {
        var input = new SuggestionInput(text, stationId, null, null, null, null, occasion.channel, null, null, null);
        var suggestion =
                receiving.receive(input, Optional.of(staff), Optional.empty()).suggestion();
        suggestion.eventReference = eventReference;
        return suggestion.reference;
    }
}
