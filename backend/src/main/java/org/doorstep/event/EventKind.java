package org.doorstep.event;

import java.util.Optional;

/** What sort of event; SOURCE.md S2, S3, S7, S9 and S12. */
enum EventKind {
    OPEN_DAY,
    LECTURE,
    TALK,
    PUBLICITY_STAND,
    ENTERPRISE_VISIT,
    CAMPUS_VISIT,
    ONLINE_TALK;

    /** What is visited by it, where it is a visit. */
    Optional<ProfileKind> visits() {
        return switch (this) {
            case ENTERPRISE_VISIT -> Optional.of(ProfileKind.ENTERPRISE);
            case CAMPUS_VISIT -> Optional.of(ProfileKind.CAMPUS);
            case OPEN_DAY, LECTURE, TALK, PUBLICITY_STAND, ONLINE_TALK -> Optional.empty();
        };
    }

    /** A visit is the business of the station and of whom it visits: the database sees to it that it is never announced. */
    boolean isPublic() {
        return visits().isEmpty();
    }
}
