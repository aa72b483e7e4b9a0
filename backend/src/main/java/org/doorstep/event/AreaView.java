package org.doorstep.event;

import java.util.List;
import java.util.Map;
import org.doorstep.identity.StaffDirectory.Member;

/** An area as staff see it. */
record AreaView(long id, long stationId, String name, Member leader, List<Long> communityIds) {

    static AreaView of(Area area, Map<Long, Member> staff) {
        return new AreaView(
                area.id(),
                area.stationId,
                area.name,
                staff.getOrDefault(area.leaderId, new Member(area.leaderId, "")),
                area.communities.stream().sorted().toList());
    }
}
