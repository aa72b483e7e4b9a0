package org.doorstep.suggestion;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.doorstep.identity.Masking;
import org.doorstep.identity.Phone;
import org.doorstep.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Who made a suggestion, as far as they said. */
record Submitter(
        @Nullable @Size(min = 1, max = 40) @Pattern(regexp = "(?s).*\\S.*")
        String name,

        @Nullable @Size(max = 20) @Phone String phone) {

    Submitter normalised() {
        return new Submitter(name == null ? null : name.strip(), phone == null ? null : PhoneNumber.normalised(phone));
    }

    Submitter masked() {
        return new Submitter(name == null ? null : Masking.name(name), phone == null ? null : Masking.phone(phone));
    }

    @Override
    public String toString() {
        return "Submitter[…]"; // personal data has no place in a log
    }
}
