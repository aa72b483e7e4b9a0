package org.doorstep.appointment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Items;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.SharedAnswers;
import org.jspecify.annotations.Nullable;

/** The windows a visit can be booked in. */
@Path("/availability")
@PermitAll
class AvailabilityResource {

    private static final int DEFAULT_DAYS = 13;
    private static final int MAX_DAYS = 31;

    private final ServiceRepository services;
    private final Booking booking;
    private final Windows windows;
    private final WindowRepository windowRows;
    private final SharedAnswers answers;
    private final Clock clock;

    AvailabilityResource(
            ServiceRepository services,
            Booking booking,
            Windows windows,
            WindowRepository windowRows,
            SharedAnswers answers,
            Clock clock) {
        this.services = services;
        this.booking = booking;
        this.windows = windows;
        this.windowRows = windowRows;
        this.answers = answers;
        this.clock = clock;
    }

    private record Question(
            @Nullable String service,
            @Nullable String community,
            @Nullable String from,
            @Nullable String to) {}

    @GET
    public Response list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("community") @Nullable String community,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Context Request request) {
        var question = new Question(service, community, from, to);
        return Conditional.readShared(request, answers.to(question, () -> windows(question)));
    }

    private Items<AvailableWindow> windows(Question asked) {
        var offered = Optional.ofNullable(asked.service())
                .flatMap(services::offered)
                .orElseThrow(() -> Problem.invalid("/service", "invalid.service"));
        var served = booking.served(Parameters.id("community", asked.community())
                .orElseThrow(() -> Problem.invalid("/community", "invalid.required")));
        var first = Parameters.day("from", asked.from()).orElse(LocalDate.now(clock));
        var last = Parameters.day("to", asked.to()).orElse(first.plusDays(DEFAULT_DAYS));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MAX_DAYS))) {
            throw Problem.invalid("/to", "invalid.dates");
        }
        var minutes = offered.durationMinutes() + served.travelMinutes();
        var opens = first.atStartOfDay(clock.getZone()).toInstant();
        var bookable = windows.bookableFrom();
        return new Items<>(windowRows
                .starting(
                        served.station().id(),
                        opens.isBefore(bookable) ? bookable : opens,
                        last.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .stream()
                .map(window -> AvailableWindow.of(window, minutes))
                .toList());
    }
}
