package org.doorstep.event;

/** What is visited (SOURCE S9). */
enum ProfileKind {
    ENTERPRISE,
    CAMPUS
}
