package org.doorstep.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.doorstep.identity.Masking;
import org.doorstep.identity.Phone;
import org.doorstep.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Who a visit is for, and how to reach them. Without a name when a portal leaves it out. */
record Contact(
        @Nullable
        @Size(max = 60)
        @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        String name,

        @NotNull @Size(max = 20) @Phone String phone) {

    Contact normalised() {
        return new Contact(name == null ? null : name.strip(), PhoneNumber.normalised(phone));
    }

    Contact masked() {
        return new Contact(name == null ? null : Masking.name(name), Masking.phone(phone));
    }

    @Override
    public String toString() {
        return "Contact[…]"; // personal data has no place in a log
    }
}
