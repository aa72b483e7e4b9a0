package org.doorstep.event;

import java.time.Instant;
import java.util.Map;
import org.doorstep.identity.StaffDirectory.Member;
import org.jspecify.annotations.Nullable;

/** A movement as staff of its station see it. */
record MovementView(
        long id,
        long stationId,
        long materialId,
        MovementKind kind,
        int quantity,
        int balance,
        @Nullable String eventReference,
        @Nullable String note,
        Member by,
        Instant at) {

    static MovementView of(Movement movement, Map<Long, Member> staff) {
        return new MovementView(
                movement.id(),
                movement.stationId,
                movement.materialId,
                movement.kind,
                Math.abs(movement.change),
                movement.balance,
                movement.event == null ? null : movement.event.reference,
                movement.note,
                staff.getOrDefault(movement.accountId, new Member(movement.accountId, "")),
                movement.at);
    }
}
