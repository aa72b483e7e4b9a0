package org.doorstep.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Anybody reads the calendar; administrators add a year when it is published. */
@Path("/holidays")
@Transactional
class HolidayResource {

    private static final Duration FRESH = Duration.ofHours(1);

    private final HolidayRepository holidays;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Clock clock;

    HolidayResource(
            HolidayRepository holidays,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Clock clock) {
        this.holidays = holidays;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.clock = clock;
    }

    record YearView(int year, @Nullable LocalDate knownUntil, List<HolidayView> items) {}

    @GET
    @PermitAll
    public Response list(@QueryParam("year") @Nullable String year, @Context Request request) {
        var asked = Parameters.number("year", year)
                .orElseGet(() -> LocalDate.now(clock).getYear());
        if (asked < 2000 || asked > 2100) {
            throw Problem.invalid("/year", "invalid.date");
        }
        var items = holidays.of(asked).stream().map(HolidayView::of).toList();
        var view = new YearView(asked, holidays.knownUntil().orElse(null), items);
        return conditional.readPublic(request, FRESH, view);
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid HolidayView request) {
        return idempotency.once(caller.scope("holidays"), key, request, () -> {
            Parameters.requireSensible("date", request.date());
            var holiday = new Holiday(request);
            holidays.persistAndFlush(holiday);
            return Created.at("/holidays/" + holiday.date, holiday.version, HolidayView.of(holiday));
        });
    }

    @GET
    @Path("{date}")
    @PermitAll
    public Response get(String date, @Context Request request) {
        var holiday = find(date);
        return conditional.readPublic(request, holiday.version, HolidayView.of(holiday));
    }

    @DELETE
    @Path("{date}")
    @RolesAllowed(Role.IS_ADMIN)
    public void delete(String date, @Context Request conditions) {
        var holiday = find(date);
        Conditional.requireMatch(conditions, holiday.version);
        holidays.delete(holiday);
    }

    private Holiday find(String date) {
        return Parameters.day("date", date).flatMap(holidays::findByIdOptional).orElseThrow(Problem::notFound);
    }
}
