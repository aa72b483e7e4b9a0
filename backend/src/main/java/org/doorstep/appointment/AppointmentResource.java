package org.doorstep.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.Challenges;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicForm;
import org.doorstep.identity.Role;
import org.doorstep.identity.Scope;
import org.doorstep.platform.CalendarText;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Residents order a visit and look at it; staff look at the day. {@link MoveResource} has what happens to one. */
@Path("/appointments")
class AppointmentResource {

    private final AppointmentRepository appointments;
    private final AppointmentSearch search;
    private final Booking booking;
    private final Visits visits;
    private final AppointmentViews views;
    private final PeopleOfVisits people;
    private final Reveals reveals;
    private final Calendar calendar;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Challenges challenges;

    AppointmentResource(
            AppointmentRepository appointments,
            AppointmentSearch search,
            Booking booking,
            Visits visits,
            AppointmentViews views,
            PeopleOfVisits people,
            Reveals reveals,
            Calendar calendar,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Challenges challenges) {
        this.appointments = appointments;
        this.search = search;
        this.booking = booking;
        this.visits = visits;
        this.views = views;
        this.people = people;
        this.reveals = reveals;
        this.calendar = calendar;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.challenges = challenges;
    }

    record BookedAppointment(
            String manageToken, @JsonUnwrapped AppointmentView visit) {}

    @POST
    @PermitAll
    @PublicForm
    @Transactional
    public Response book(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Challenge-Solution") @Nullable String solution,
            @NotNull @Valid BookingRequest request) {
        caller.requireOfPortal(Scope.APPOINTMENTS_BOOK);
        var solved = challenges.read(solution);
        return idempotency.once(caller.scope("appointments"), key, request, () -> {
            challenges.use(solved);
            var booked = booking.book(request);
            var visit = booked.visit();
            var standing = visit.portal == null ? Standing.ofResident() : Standing.ofPortal();
            var view = views.of(new Found(visit, standing));
            return Created.at(
                    "/appointments/" + visit.reference,
                    visit.version,
                    new BookedAppointment(booked.manageToken().text(), view));
        });
    }

    @GET
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN, Scope.MAY_READ})
    public Page<AppointmentView> list(
            @QueryParam("status") List<String> status,
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("officerId") @Nullable String officerId,
            @QueryParam("date") @Nullable String date,
            @QueryParam("q") @Nullable String q,
            @QueryParam("portalReference") @Nullable String portalReference,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor);
        var staff = caller.find();
        var officer = staff.flatMap(visits::officerOf);
        var filter = search.filter(status, stationId, officerId, officer, date, q, portalReference);
        var page = Page.of(appointments.page(filter, request), request, visit -> new Cursor(visit.startsAt, visit.id()))
                .map(visit -> new Found(
                        visit,
                        staff.map(one -> Standing.of(one, officer, visit)).orElseGet(Standing::ofPortal)));
        reveals.account(page.items());
        return page.map(views::inList);
    }

    @GET
    @Path("{reference}")
    @PermitAll
    public Response get(
            String reference, @HeaderParam("Manage-Token") @Nullable String token, @Context Request request) {
        var found = visits.read(reference, token);
        reveals.account(List.of(found));
        return conditional.read(request, found.visit().version, views.of(found));
    }

    @GET
    @Path("{reference}/timeline")
    @PermitAll
    public Items<StepView> timeline(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        var found = visits.read(reference, token);
        return new Items<>(appointments.steps(found.visit()).stream()
                .map(step -> StepView.of(step, found.standing().isStaff() ? people.note(step) : null))
                .toList());
    }

    @GET
    @Path("{reference}/calendar.ics")
    @Produces({CalendarText.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermitAll
    public Response calendar(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var found = visits.read(reference, token);
        return Response.ok(calendar.of(found.visit(), Texts.in(language)), CalendarText.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.visit().reference + ".ics\"")
                .build();
    }
}
