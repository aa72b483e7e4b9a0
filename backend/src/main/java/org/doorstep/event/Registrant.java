package org.doorstep.event;

import java.util.List;
import org.doorstep.identity.Masking;

/** Who registered, and who comes with them as far as they said; stored sealed as one record. */
record Registrant(String name, String phone, List<String> companions) {

    Registrant masked() {
        return new Registrant(
                Masking.name(name),
                Masking.phone(phone),
                companions.stream().map(Masking::name).toList());
    }

    @Override
    public String toString() {
        return "Registrant[…]"; // personal data has no place in a log
    }
}
