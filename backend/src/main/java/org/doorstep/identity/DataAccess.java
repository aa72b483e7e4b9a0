package org.doorstep.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who saw, handed over or removed somebody's data, as they are told: a role, not a person. */
public record DataAccess(
        Instant at,
        AuditEntry.Action action,
        AuditEntry.Actor by,
        @Nullable Role role,
        @Nullable String reason) {

    static DataAccess of(AuditEntry entry) {
        return new DataAccess(entry.at, entry.action, entry.actor, entry.role, entry.reason);
    }
}
