package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.platform.Conditional;
import org.jspecify.annotations.Nullable;

/** How an event was. Its words are written; its figures are counted from the records whenever they are asked for. */
@Path("/events/{reference}/report")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ReportResource {

    private final Events events;
    private final EventRepository repository;
    private final PhotoRepository photos;
    private final MovementRepository movements;
    private final EntityManager database;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Clock clock;

    ReportResource(
            Events events,
            EventRepository repository,
            PhotoRepository photos,
            MovementRepository movements,
            EntityManager database,
            StaffDirectory directory,
            CurrentCaller caller,
            Clock clock) {
        this.events = events;
        this.repository = repository;
        this.photos = photos;
        this.movements = movements;
        this.database = database;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    record ReportInput(
            @NotNull @Size(min = 5, max = 2000) @Pattern(regexp = ContributionInput.NOT_BLANK)
            String text) {}

    /** People, of those who registered and of those who walked in, and what they raised. */
    record Figures(
            long checkedIn,
            long walkedIn,
            long noShows,
            long opinions,
            long problems,
            long problemsSolved,
            long suggestions) {}

    record ReportView(
            @Nullable String text,
            @Nullable Instant at,
            @Nullable Member by,
            Figures figures,
            List<MovementRepository.HandedOut> materials,
            Instant countedAt,
            List<PhotoRepository.Label> photos) {}

    @GET
    public ReportView get(String reference) {
        return view(events.readByStaff(reference).event());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
    public Response write(String reference, @NotNull @Valid ReportInput request, @Context Request conditions) {
        var found = events.changeByRunner(reference);
        var event = found.event();
        Conditional.requireMatch(conditions, event.version);
        if (event.status != EventStatus.HELD) {
            throw Planning.illegal(found);
        }
        event.report = request.text().strip();
        event.reportedAt = clock.instant();
        event.reportedBy = caller.require().accountId();
        event.updatedAt = event.reportedAt;
        repository.flush();
        repository.tell(event, "REPORTED");
        return Conditional.changed(event.version, view(event));
    }

    private ReportView view(Event event) {
        var by = event.reportedBy;
        return new ReportView(
                event.report,
                event.reportedAt,
                by == null ? null : directory.named(Set.of(by)).get(by),
                figures(event),
                movements.handedOutAt(event),
                clock.instant(),
                photos.labels(event));
    }

    private Figures figures(Event event) {
        var row = (Object[]) database.createNativeQuery("""
                        select coalesce(sum(coalesce(came, party_size)) filter (where status = 'CHECKED_IN'), 0),
                            coalesce(sum(party_size) filter (where status = 'WALK_IN'), 0),
                            coalesce(sum(party_size - coalesce(came, 0)) filter (where status = 'NO_SHOW' or came is not null and :closed), 0),
                            (select count(*) from event_contribution where event_id = :event and kind = 'OPINION'),
                            (select count(*) from event_contribution where event_id = :event and kind = 'PROBLEM'),
                            (select count(resolved_at) from event_contribution where event_id = :event and kind = 'PROBLEM'),
                            (select count(suggestion_reference) from event_contribution where event_id = :event)
                        from event_registration where event_id = :event""")
                .setParameter("event", event.id())
                .setParameter("closed", event.status == EventStatus.CLOSED)
                .getSingleResult();
        return new Figures(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
