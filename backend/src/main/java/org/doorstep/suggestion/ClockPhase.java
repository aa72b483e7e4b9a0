package org.doorstep.suggestion;

/** What is due next. */
enum ClockPhase {
    ACKNOWLEDGE,
    SCREEN,
    REPLY,
    RECTIFY,
    PAUSED,
    NONE
}
