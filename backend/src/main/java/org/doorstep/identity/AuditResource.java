package org.doorstep.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.jspecify.annotations.Nullable;

/** Supervisors and administrators look at who did what. */
@Path("/audit-entries")
@RolesAllowed({Role.IS_SUPERVISOR, Role.IS_ADMIN})
class AuditResource {

    private final EntityManager database;
    private final Clock clock;

    AuditResource(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An entry with the name of the account, which is no resident's. */
    record View(
            long id,
            Instant at,
            AuditEntry.Action action,
            AuditEntry.Actor actor,
            @Nullable Long accountId,
            @Nullable String username,
            @Nullable Role role,
            AuditEntry.@Nullable Kind kind,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String requestId) {

        static View of(AuditEntry entry, @Nullable String username) {
            return new View(
                    entry.id(),
                    entry.at,
                    entry.action,
                    entry.actor,
                    entry.accountId,
                    username,
                    entry.role,
                    entry.subject == null
                            ? null
                            : AuditEntry.Kind.of(entry.subject).orElse(null),
                    entry.subject == null ? null : entry.subject.substring(entry.subject.indexOf('/') + 1),
                    entry.reason,
                    entry.detail,
                    entry.requestId);
        }
    }

    record Row(AuditEntry entry, @Nullable String username) {}

    @GET
    public Page<View> list(
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("accountId") @Nullable String accountId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.newestFirst(limit, cursor);
        var where = new StringBuilder("where (entry.at, entry.id) < (:at, :id)");
        Map<String, Object> values =
                new HashMap<>(Map.of("at", page.after().at(), "id", page.after().id()));
        if (reference != null) {
            where.append(" and entry.subject in :subjects");
            values.put(
                    "subjects",
                    Arrays.stream(AuditEntry.Kind.values())
                            .map(kind -> kind.subject(reference))
                            .toList());
        }
        Parameters.id("accountId", accountId).ifPresent(id -> {
            where.append(" and entry.accountId = :account");
            values.put("account", id);
        });
        Parameters.day("from", from).ifPresent(day -> {
            where.append(" and entry.at >= :from");
            values.put("from", day.atStartOfDay(clock.getZone()).toInstant());
        });
        Parameters.day("to", to).ifPresent(day -> {
            where.append(" and entry.at < :to");
            values.put("to", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        });
        var query = database.createQuery(
                "select entry, account.username from AuditEntry entry left join Account account on account.id = entry.accountId "
                        + where + " order by entry.at desc, entry.id desc",
                Row.class);
        values.forEach(query::setParameter);
        return Page.of(
                        query.setMaxResults(page.limitPlusOne()).getResultList(),
                        page,
                        row -> new Cursor(row.entry().at, row.entry().id()))
                .map(row -> View.of(row.entry(), row.username()));
    }
}
