package org.doorstep.appointment;

import org.doorstep.identity.Masking;
import org.jspecify.annotations.Nullable;

/**
 * What a visit knows of people, stored sealed as one record.
 *
 * @param resident who it is for
 * @param proxy who booked for them
 * @param comment what the resident said with the rating
 */
record People(
        Contact resident,
        @Nullable ProxySummary proxy,
        String address,
        @Nullable String note,
        @Nullable String comment) {

    /** What is left when people are taken out of a visit. */
    static final People ANONYMOUS = new People(new Contact("*", "*****"), null, Masking.address(), null, null);

    record ProxySummary(String name, String phone, Proxy.Relation relation) {

        ProxySummary masked() {
            return new ProxySummary(Masking.name(name), Masking.phone(phone), relation);
        }

        @Override
        public String toString() {
            return "ProxySummary[…]"; // personal data has no place in a log
        }
    }

    static People of(BookingRequest request) {
        var proxy = request.proxy();
        return new People(
                request.resident().normalised(),
                proxy == null ? null : proxy.summary(),
                request.address().strip(),
                request.note(),
                null);
    }

    People commenting(@Nullable String rating) {
        return new People(resident, proxy, address, note, rating);
    }

    People masked() {
        return equals(ANONYMOUS)
                ? this
                : new People(
                        resident.masked(), proxy == null ? null : proxy.masked(), Masking.address(), null, comment);
    }

    @Override
    public String toString() {
        return "People[…]"; // personal data has no place in a log
    }
}
