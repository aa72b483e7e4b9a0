package org.doorstep.event;

/** What is handed out (SOURCE S12). */
enum MaterialKind {
    POSTER,
    /** 平安手册. */
    SAFETY_HANDBOOK,
    LEAFLET,
    OTHER
}
