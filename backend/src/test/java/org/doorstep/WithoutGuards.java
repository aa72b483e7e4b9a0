package org.doorstep;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service with its guards against races off, each replaced by what one would write without thinking of others: for the
 * negative controls. One service for all of them, since each profile has to be built and started; no control meets another's guard.
 */
public class WithoutGuards implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.selected-alternatives",
                String.join(
                        ",",
                        "org.doorstep.appointment.WithoutGuardTest$ReadThenWrite",
                        "org.doorstep.event.StockWithoutGuardTest$ReadThenWrite",
                        "org.doorstep.event.WithoutLockTest$WithoutLock",
                        "org.doorstep.suggestion.ImportsWithoutLockTest$NotLocking"));
    }
}
