package org.doorstep.suggestion;

import java.util.EnumSet;
import java.util.Set;

/** Every move the bureau allows is written here and nowhere else; a new state will not compile until it is placed. */
enum SuggestionStatus {
    RECEIVED,
    SCREENING,
    VALID,
    ASSIGNED,
    IN_PROGRESS,
    AWAITING_SUBMITTER,
    NOT_ADOPTED,
    REPLIED,
    IMPLEMENTED,
    CLOSED,
    REOPENED,
    INVALID,
    DUPLICATE,
    REFERRED,
    WITHDRAWN;

    Set<SuggestionStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(SCREENING, REPLIED, WITHDRAWN);
            case SCREENING -> EnumSet.of(VALID, INVALID, DUPLICATE, REFERRED, WITHDRAWN);
            case VALID -> EnumSet.of(ASSIGNED, WITHDRAWN);
            case ASSIGNED -> EnumSet.of(IN_PROGRESS, AWAITING_SUBMITTER, WITHDRAWN);
            case IN_PROGRESS -> EnumSet.of(REPLIED, NOT_ADOPTED, AWAITING_SUBMITTER);
            case AWAITING_SUBMITTER -> EnumSet.of(ASSIGNED, IN_PROGRESS);
            case NOT_ADOPTED -> EnumSet.of(REPLIED);
            case REPLIED -> EnumSet.of(IMPLEMENTED, CLOSED, REOPENED);
            case IMPLEMENTED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
            case REOPENED -> EnumSet.of(ASSIGNED);
            case INVALID -> EnumSet.of(SCREENING);
            case DUPLICATE, REFERRED, WITHDRAWN -> EnumSet.noneOf(SuggestionStatus.class);
        };
    }

    /** Whether somebody works on it, so that it can go to somebody else. */
    boolean isAssigned() {
        return switch (this) {
            case ASSIGNED, IN_PROGRESS, AWAITING_SUBMITTER, NOT_ADOPTED -> true;
            default -> false;
        };
    }

    /** Whether the submitter has their answer, and so can say how they like it. */
    boolean isAnswered() {
        return this == REPLIED || this == IMPLEMENTED || this == CLOSED;
    }

    /** What is due next in this state. */
    ClockPhase phase() {
        return switch (this) {
            case RECEIVED -> ClockPhase.ACKNOWLEDGE;
            case SCREENING -> ClockPhase.SCREEN;
            case VALID, ASSIGNED, IN_PROGRESS, NOT_ADOPTED, REOPENED -> ClockPhase.REPLY;
            case AWAITING_SUBMITTER -> ClockPhase.PAUSED;
            case REPLIED, IMPLEMENTED, CLOSED, INVALID, DUPLICATE, REFERRED, WITHDRAWN -> ClockPhase.NONE;
        };
    }
}
