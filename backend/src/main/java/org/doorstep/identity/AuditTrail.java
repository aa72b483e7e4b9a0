package org.doorstep.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditEntry.Actor;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with personal data. Rooms add to it in the transaction of what they do, and nobody takes anything away: the
 * service's database user has no right to. No personal data goes in: a subject is a reference, a reason is a code.
 */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager database;
    private final Clock clock;

    AuditTrail(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A member of staff did this; in the transaction of the caller. */
    public void record(Action action, Caller staff, String subject, String reason) {
        record(action, Actor.STAFF, staff, subject, reason);
    }

    /** Somebody without an account did this; in the transaction of the caller. */
    public void record(Action action, Actor actor, String subject) {
        record(action, actor, null, subject, null);
    }

    private void record(Action action, Actor actor, @Nullable Caller staff, String subject, @Nullable String reason) {
        var entry = new AuditEntry();
        entry.at = clock.instant();
        entry.action = action;
        entry.actor = actor;
        entry.accountId = staff == null ? null : staff.accountId();
        entry.role = staff == null ? null : staff.role();
        entry.subject = subject;
        entry.reason = reason;
        entry.requestId = requestId();
        database.persist(entry);
    }

    /** The service itself did this to many; in the transaction of the caller. */
    public void recordEach(Action action, Collection<String> subjects, String reason) {
        database.createNativeQuery("""
                        insert into audit_entry (at, action, actor, subject, reason)
                        select :now, :action, 'SYSTEM', subject, :reason from unnest(cast(:subjects as text[])) as subject""")
                .setParameter("now", clock.instant())
                .setParameter("action", action.name())
                .setParameter("reason", reason)
                .setParameter("subjects", subjects.toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * A member of staff was shown these because of their duty. A page that asks every half a minute leaves one entry for each
     * subject and detail, the first.
     *
     * @param details by subject, such as the state it was in
     */
    @Transactional
    public void recordFirst(Action action, Caller staff, String reason, Map<String, String> details) {
        if (details.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into audit_entry (at, action, actor, account_id, role, subject, reason, detail, request_id)
                        select :now, :action, 'STAFF', :account, :role, shown.subject, :reason, shown.detail, cast(:request as text)
                        from unnest(cast(:subjects as text[]), cast(:details as text[])) as shown (subject, detail)
                        where not exists (
                            select from audit_entry as earlier
                            where earlier.subject = shown.subject and earlier.account_id = :account
                                and earlier.action = :action and earlier.reason = :reason and earlier.detail = shown.detail)""")
                .setParameter("now", clock.instant())
                .setParameter("action", action.name())
                .setParameter("account", staff.accountId())
                .setParameter("role", staff.role().name())
                .setParameter("reason", reason)
                .setParameter("request", requestId())
                .setParameter("subjects", details.keySet().toArray(String[]::new))
                .setParameter("details", details.values().toArray(String[]::new))
                .executeUpdate();
    }

    private static @Nullable String requestId() {
        return Objects.toString(MDC.get("requestId"), null);
    }

    /** What was done to one subject, oldest first. */
    public List<DataAccess> of(String subject) {
        return database.createQuery(
                        "from AuditEntry entry where entry.subject = :subject order by entry.at, entry.id",
                        AuditEntry.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(DataAccess::of)
                .toList();
    }

    /** A trail that the service could rewrite proves nothing: better not to start. */
    @Transactional
    void requireThatItCannotBeRewritten(@Observes StartupEvent start) {
        var mayRewrite = (Boolean) database.createNativeQuery("""
                        select rolsuper or pg_has_role(current_user, relowner, 'member')
                            or has_table_privilege('audit_entry', 'update, delete, truncate, trigger')
                        from pg_roles, pg_class where rolname = current_user and pg_class.oid = 'audit_entry'\\:\\:regclass""").getSingleResult();
        if (mayRewrite) {
            throw new IllegalStateException(
                    "the service's database user can rewrite the audit trail. Let another user own the"
                            + " tables: set QUARKUS_FLYWAY_USERNAME and QUARKUS_FLYWAY_PASSWORD to the owner, and"
                            + " QUARKUS_DATASOURCE_USERNAME to a user that owns nothing and is no superuser (docs/operations.md).");
        }
    }
}
