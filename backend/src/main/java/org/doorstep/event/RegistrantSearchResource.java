package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.doorstep.event.Registrations.Found;
import org.doorstep.event.Standing.Actor;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Phone;
import org.doorstep.identity.Role;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** Somebody calls about their registration: it is found by their telephone, which is in no URI. */
@Path("/events/{reference}/registrations/searches")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class RegistrantSearchResource {

    private final Events events;
    private final RegistrationRepository stored;
    private final SealedRegistrants people;
    private final CurrentCaller caller;

    RegistrantSearchResource(
            Events events, RegistrationRepository stored, SealedRegistrants people, CurrentCaller caller) {
        this.events = events;
        this.stored = stored;
        this.people = people;
        this.caller = caller;
    }

    record RegistrantSearch(@NotNull @Size(max = 20) @Phone String phone) {

        @Override
        public String toString() {
            return "RegistrantSearch[…]"; // personal data has no place in a log
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
    public Page<RegistrationView> search(
            String reference,
            @NotNull @Valid RegistrantSearch request,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = events.readByStaff(reference);
        var actor = Actor.of(caller.require());
        return Page.of(
                        stored.pageOf(found.event(), people.phoneIndexes(request.phone()), page),
                        page,
                        RegistrationRepository::position)
                .map(one -> RegistrationView.of(new Found(one, null, found.standing(), actor), people.of(one)));
    }
}
