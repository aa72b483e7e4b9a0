package org.doorstep.suggestion;

/** How urgent it is. */
enum Priority {
    NORMAL,
    URGENT,
    LOW
}
