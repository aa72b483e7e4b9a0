package org.doorstep.identity;

import java.util.Set;

/** What an account may do. The constants are for {@code @RolesAllowed}. */
public enum Role {
    OFFICER,
    DISPATCHER,
    SUPERVISOR,
    ADMIN;

    public static final String IS_OFFICER = "OFFICER";
    public static final String IS_DISPATCHER = "DISPATCHER";
    public static final String IS_SUPERVISOR = "SUPERVISOR";
    public static final String IS_ADMIN = "ADMIN";

    static final Set<Role> EVERY_STATION = Set.of(SUPERVISOR, ADMIN);
    private static final Set<Role> DISPATCHES = Set.of(DISPATCHER, SUPERVISOR, ADMIN);

    /** Whether records of every station are open to it, or only those of its own. */
    public boolean seesEveryStation() {
        return EVERY_STATION.contains(this);
    }

    /** Whether it speaks for the station: assigns, rejects, cancels, plans the rota. */
    public boolean dispatches() {
        return DISPATCHES.contains(this);
    }
}
