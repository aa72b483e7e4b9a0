package org.doorstep.appointment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Phone;
import org.doorstep.identity.Role;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What a visit knows of people: shown for a reason, found by telephone, handed over to them, erased. */
@Path("/appointments")
class PeopleResource {

    private final AppointmentRepository appointments;
    private final AppointmentSearch search;
    private final Visits visits;
    private final AppointmentViews views;
    private final Reveals reveals;
    private final Export export;
    private final Anonymising anonymising;
    private final CurrentCaller caller;

    PeopleResource(
            AppointmentRepository appointments,
            AppointmentSearch search,
            Visits visits,
            AppointmentViews views,
            Reveals reveals,
            Export export,
            Anonymising anonymising,
            CurrentCaller caller) {
        this.appointments = appointments;
        this.search = search;
        this.visits = visits;
        this.views = views;
        this.reveals = reveals;
        this.export = export;
        this.anonymising = anonymising;
        this.caller = caller;
    }

    record RevealRequest(@NotNull RevealReason reason) {}

    record PhoneSearch(@NotNull @Size(max = 20) @Phone String phone) {

        @Override
        public String toString() {
            return "PhoneSearch[…]"; // personal data has no place in a log
        }
    }

    record PeopleView(
            Contact resident,
            People.@Nullable ProxySummary proxy,
            String address,
            @Nullable String note) {

        static PeopleView of(People people) {
            return new PeopleView(people.resident(), people.proxy(), people.address(), people.note());
        }
    }

    @POST
    @Path("{reference}/reveals")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    @Transactional
    public Response reveal(String reference, @NotNull @Valid RevealRequest request) {
        var people = reveals.reveal(visits.read(reference, null), request.reason());
        return Response.ok(PeopleView.of(people))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("searches")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Page<AppointmentView> byPhone(
            @NotNull @Valid PhoneSearch request,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var staff = caller.require();
        var officer = visits.officerOf(staff);
        var found = Page.of(
                        appointments.page(search.byPhone(request.phone()), page),
                        page,
                        visit -> new Cursor(visit.startsAt, visit.id()))
                .map(visit -> new Found(visit, Standing.of(staff, officer, visit)));
        reveals.account(found.items());
        return found.map(views::inList);
    }

    @GET
    @Path("{reference}/export")
    @PermitAll
    @Transactional
    public Response export(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        return Response.ok(export.of(residents(visits.read(reference, token))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doorstep.json\"")
                .build();
    }

    @POST
    @Path("{reference}/erasure")
    @PermitAll
    @Transactional
    public void erase(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        anonymising.erase(residents(visits.change(reference, token)));
    }

    private static Found residents(Found found) {
        if (!found.standing().isResident()) {
            throw Problem.forbidden();
        }
        return found;
    }
}
