package org.doorstep.station;

import org.doorstep.platform.LocalText;

record CommunityView(
        long id, long stationId, LocalText name, double latitude, double longitude, int travelMinutes, boolean active) {

    static CommunityView of(Community community) {
        return new CommunityView(
                community.id(),
                community.station.id(),
                community.name,
                community.latitude,
                community.longitude,
                community.travelMinutes,
                community.active);
    }
}
