package org.doorstep.suggestion;

/** Why something is not valid. */
enum InvalidityReason {
    UNINTELLIGIBLE,
    NO_CONTENT,
    ABUSIVE,
    ADVERTISING,
    NOT_OURS,
    OTHER
}
