package org.doorstep.station;

import org.jspecify.annotations.Nullable;

record OfficerView(
        long id,
        long stationId,
        String badgeNumber,
        String name,
        @Nullable Long accountId,
        boolean active) {

    static OfficerView of(Officer officer) {
        return new OfficerView(
                officer.id(),
                officer.station.id(),
                officer.badgeNumber,
                officer.name,
                officer.accountId,
                officer.active);
    }
}
