package org.doorstep.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration as one who asks may see it: whole to who registered, masked to staff.
 *
 * @param ahead people who wait before them
 * @param doorToken what the QR code at the door says; only to who registered
 */
record RegistrationView(
        String reference,
        String eventReference,
        EventStatus eventStatus,
        RegistrationStatus status,
        List<RegistrationStatus> next,
        int partySize,
        @Nullable Integer ahead,
        @Nullable Registrant registrant,
        boolean masked,
        @Nullable String doorToken,
        @Nullable Instant offerExpiresAt,
        @Nullable Instant checkedInAt,
        @Nullable Integer came,
        @Nullable String overReason,
        Instant createdAt,
        Instant updatedAt) {

    /** One of many. */
    static RegistrationView of(Registrations.Found found, @Nullable Registrant registrant) {
        return of(found, registrant, null);
    }

    static RegistrationView of(Registrations.Found found, @Nullable Registrant registrant, @Nullable Integer ahead) {
        var registration = found.registration();
        var token = found.token();
        return new RegistrationView(
                registration.reference,
                registration.event.reference,
                registration.event.status,
                registration.status,
                found.next().stream().sorted().toList(),
                registration.partySize,
                ahead,
                registrant == null || token != null ? registrant : registrant.masked(),
                token == null,
                token == null ? null : DoorToken.of(token).text(),
                registration.status == RegistrationStatus.OFFERED && !registration.event.status.isOff()
                        ? registration.offerExpiresAt
                        : null,
                registration.checkedInAt,
                registration.came(),
                token == null ? registration.overReason : null,
                registration.createdAt,
                registration.updatedAt);
    }
}
