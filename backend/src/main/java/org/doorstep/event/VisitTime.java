package org.doorstep.event;

/** When the people of an enterprise have time for a visit (SOURCE S10). */
enum VisitTime {
    AFTER_HOURS,
    WEEKEND
}
