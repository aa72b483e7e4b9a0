package org.doorstep.event;

/** What sort of event; SOURCE.md S2, S3, S7, S9 and S12. */
enum EventKind {
    OPEN_DAY,
    LECTURE,
    TALK,
    PUBLICITY_STAND,
    ENTERPRISE_VISIT,
    CAMPUS_VISIT,
    ONLINE_TALK
}
