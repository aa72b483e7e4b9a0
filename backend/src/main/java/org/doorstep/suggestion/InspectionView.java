package org.doorstep.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.doorstep.identity.StaffDirectory.Member;
import org.jspecify.annotations.Nullable;

/** An inspection as who may know of it sees it. */
record InspectionView(
        long id,
        long stationId,
        LocalDate plannedFor,
        Inspection.State state,
        Member inspector,
        @Nullable InspectionResult result,
        @Nullable Instant releasedAt) {

    static InspectionView of(Inspection inspection, Map<Long, Member> staff) {
        return new InspectionView(
                inspection.id(),
                inspection.stationId,
                inspection.plannedFor,
                inspection.state(),
                staff.getOrDefault(inspection.inspectorId, new Member(inspection.inspectorId, "")),
                InspectionResult.of(inspection),
                inspection.releasedAt);
    }
}
