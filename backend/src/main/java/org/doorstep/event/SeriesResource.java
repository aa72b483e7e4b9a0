package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff plan events that come again and again. */
@Path("/event-series")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class SeriesResource {

    private final Planning planning;
    private final SeriesRepository series;
    private final EventRepository events;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    SeriesResource(
            Planning planning,
            SeriesRepository series,
            EventRepository events,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.planning = planning;
        this.series = series;
        this.events = events;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    record Occurrence(String reference, Instant startsAt) {}

    record SeriesView(long id, long stationId, String rule, List<Occurrence> events, Instant createdAt) {
        static SeriesView of(Series series, List<Event> events) {
            return new SeriesView(
                    series.id(),
                    series.stationId,
                    series.rule,
                    events.stream()
                            .map(event -> new Occurrence(event.reference, event.startsAt))
                            .toList(),
                    series.createdAt);
        }
    }

    @POST
    public Response plan(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SeriesInput request) {
        return idempotency.once(caller.scope("event-series"), key, request, () -> {
            var planned = planning.plan(request);
            var series = planned.series();
            return Created.at(
                    "/event-series/" + series.id(),
                    series.version,
                    SeriesView.of(
                            series,
                            planned.events().stream().map(Events.Found::event).toList()));
        });
    }

    @GET
    @Path("{seriesId}")
    public Response get(long seriesId, @Context Request request) {
        var found = series.findByIdOptional(seriesId)
                .filter(one -> caller.require().sees(one.stationId))
                .orElseThrow(Problem::notFound);
        return conditional.read(
                request,
                found.version,
                SeriesView.of(found, events.list("seriesId = ?1 order by startsAt, id", seriesId)));
    }
}
