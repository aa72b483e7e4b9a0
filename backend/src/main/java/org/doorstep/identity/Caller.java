package org.doorstep.identity;

import org.jspecify.annotations.Nullable;

/** A member of staff who is signed in. */
public record Caller(long accountId, Role role, @Nullable Long stationId) {

    /** Whether records of this station are open to the caller. */
    public boolean sees(long station) {
        return role.seesEveryStation() || (stationId != null && stationId == station);
    }

    /** Whether the caller speaks for this station. */
    public boolean dispatchesFor(long station) {
        return role.dispatches() && sees(station);
    }
}
