package org.doorstep.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A visit to book. */
record BookingRequest(
        @NotBlank @Size(max = 40) String serviceCode,
        @Positive long communityId,
        @NotBlank @Size(min = 2, max = 200) String address,
        @Positive long windowId,
        @NotNull @Valid Contact resident,
        @Nullable @Valid Proxy proxy,
        @Nullable Set<@NotNull Need> needs,
        @Nullable @Size(max = 500) String note,
        boolean consent,
        @Nullable @Size(max = 20) String followUpOf,

        @Nullable @Size(min = 1, max = 60) @Pattern(regexp = "[\\x21-\\x7e]+")
        String portalReference) {

    @Override
    public String toString() {
        return "BookingRequest[…]"; // personal data has no place in a log
    }
}
