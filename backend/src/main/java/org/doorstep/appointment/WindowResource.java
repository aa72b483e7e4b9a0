package org.doorstep.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.jspecify.annotations.Nullable;

/** Windows with their load; above all those in which more is promised than can be done. */
@Path("/windows")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
class WindowResource {

    private final WindowRepository windows;
    private final AppointmentRepository appointments;
    private final AppointmentViews views;
    private final Visits visits;
    private final CurrentCaller caller;
    private final Clock clock;

    WindowResource(
            WindowRepository windows,
            AppointmentRepository appointments,
            AppointmentViews views,
            Visits visits,
            CurrentCaller caller,
            Clock clock) {
        this.windows = windows;
        this.appointments = appointments;
        this.views = views;
        this.visits = visits;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Page<WindowView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("overPromised") @Nullable String overPromised,
            @QueryParam("from") @Nullable String from,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor);
        var only = Parameters.flag("overPromised", overPromised);
        var endAfter = Parameters.day("from", from)
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .orElseGet(clock::instant);
        var rows = windows.page(caller.narrow(Parameters.id("stationId", stationId)), only, endAfter, request);
        var page = Page.of(rows, request, window -> new Cursor(window.startsAt(), window.id()));
        if (!only) {
            return page.map(window -> WindowView.of(window, null));
        }
        var concerned = concerned(page.items());
        return page.map(window -> WindowView.of(window, concerned.getOrDefault(window.id(), List.of())));
    }

    private Map<Long, List<AppointmentView>> concerned(List<VisitWindow> shown) {
        var staff = caller.require();
        var officer = visits.officerOf(staff);
        return appointments.promisedIn(shown.stream().map(VisitWindow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.windowId,
                        Collectors.mapping(
                                visit -> views.masked(new Found(visit, Standing.of(staff, officer, visit))),
                                Collectors.toList())));
    }
}
