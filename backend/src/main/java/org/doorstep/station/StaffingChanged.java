package org.doorstep.station;

/** Fired inside the transaction that changed who is on duty at a station: a shift, an absence, an officer. */
public record StaffingChanged(long stationId) {}
