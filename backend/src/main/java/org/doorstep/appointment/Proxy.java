package org.doorstep.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.doorstep.identity.Phone;
import org.doorstep.identity.PhoneNumber;

/** Who books for somebody else, with that person's consent. */
record Proxy(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 20) @Phone String phone,
        @NotNull Relation relation,
        boolean residentConsents) {

    /** What the proxy is to the resident. */
    enum Relation {
        RELATIVE,
        COMMUNITY_WORKER,
        NEIGHBOUR,
        OTHER
    }

    People.ProxySummary summary() {
        return new People.ProxySummary(name.strip(), PhoneNumber.normalised(phone), relation);
    }

    @Override
    public String toString() {
        return "Proxy[…]"; // personal data has no place in a log
    }
}
