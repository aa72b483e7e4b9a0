package org.doorstep.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.doorstep.identity.Masking;
import org.doorstep.identity.Phone;
import org.doorstep.identity.PhoneNumber;

/** Who a visit is for, and how to reach them. */
record Contact(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 20) @Phone String phone) {

    Contact normalised() {
        return new Contact(name.strip(), PhoneNumber.normalised(phone));
    }

    Contact masked() {
        return new Contact(Masking.name(name), Masking.phone(phone));
    }

    @Override
    public String toString() {
        return "Contact[…]"; // personal data has no place in a log
    }
}
