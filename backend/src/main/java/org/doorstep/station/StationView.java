package org.doorstep.station;

import org.doorstep.platform.LocalText;

record StationView(
        long id, LocalText name, LocalText address, String phone, double latitude, double longitude, boolean active) {

    static StationView of(Station station) {
        return new StationView(
                station.id(),
                station.name,
                station.address,
                station.phone,
                station.latitude,
                station.longitude,
                station.active);
    }
}
