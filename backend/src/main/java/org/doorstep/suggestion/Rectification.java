package org.doorstep.suggestion;

/** Where the rectification of something that dissatisfied is. */
enum Rectification {
    CALL_BACK,
    RECTIFY,
    REVIEW,
    DONE
}
