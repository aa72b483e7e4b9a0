package org.doorstep.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.doorstep.identity.Masking;
import org.doorstep.identity.Phone;
import org.doorstep.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Whom to ask for at an enterprise or on a campus. */
record Liaison(
        @Nullable @Size(min = 1, max = 40) @Pattern(regexp = "(?s).*\\S.*")
        String name,

        @Nullable @Size(max = 20) @Phone String phone) {

    Liaison normalised() {
        return new Liaison(name == null ? null : name.strip(), phone == null ? null : PhoneNumber.normalised(phone));
    }

    Liaison masked() {
        return new Liaison(name == null ? null : Masking.name(name), phone == null ? null : Masking.phone(phone));
    }

    @Override
    public String toString() {
        return "Liaison[…]"; // personal data has no place in a log
    }
}
