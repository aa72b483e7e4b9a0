package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HexFormat;
import org.doorstep.event.Door.Outcome;
import org.doorstep.identity.Role;
import org.doorstep.platform.Items;
import org.jspecify.annotations.Nullable;

/** Staff at the door: who is expected, and who came. */
@Path("/events/{reference}")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class DoorResource {

    private final Events events;
    private final Door door;
    private final RegistrationRepository registrations;
    private final SealedRegistrants people;

    DoorResource(Events events, Door door, RegistrationRepository registrations, SealedRegistrants people) {
        this.events = events;
        this.door = door;
        this.registrations = registrations;
        this.people = people;
    }

    /**
     * One who is expected or came. A device keeps this list to be used offline, so there is no whole name in it.
     *
     * @param doorTokenHash SHA-256 of what the QR code says, in hexadecimal digits
     */
    record Attendee(
            String reference,
            @Nullable String doorTokenHash,
            @Nullable String name,
            int partySize,
            RegistrationStatus status,
            @Nullable Instant checkedInAt,
            @Nullable Integer came) {}

    @GET
    @Path("attendees")
    public Items<Attendee> attendees(String reference) {
        var event = events.readByStaff(reference).event();
        return new Items<>(
                registrations
                        .in(
                                event,
                                RegistrationStatus.CONFIRMED,
                                RegistrationStatus.CHECKED_IN,
                                RegistrationStatus.WALK_IN)
                        .stream()
                        .map(this::attendee)
                        .toList());
    }

    private Attendee attendee(Registration registration) {
        var registrant = people.of(registration);
        return new Attendee(
                registration.reference,
                registration.doorTokenHash == null ? null : HexFormat.of().formatHex(registration.doorTokenHash),
                registrant == null ? null : registrant.masked().name(),
                registration.partySize,
                registration.status,
                registration.checkedInAt,
                registration.came());
    }

    @POST
    @Path("check-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    public Items<Outcome> checkIn(String reference, @NotNull @Valid CheckInInput request) {
        return new Items<>(door.take(events.change(reference), request));
    }
}
