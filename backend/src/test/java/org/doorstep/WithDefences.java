package org.doorstep;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as the open internet meets it, with limits that a test can reach. */
public class WithDefences implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "doorstep.bot-defence.enabled", "true",
                "doorstep.bot-defence.difficulty", "50",
                "doorstep.limit.forms-per-address", "5",
                "doorstep.limit.forms-per-phone", "2",
                "doorstep.limit.searches-per-address", "10",
                "doorstep.limit.guesses-per-address-and-reference", "5",
                "doorstep.limit.guesses-per-reference", "200",
                "doorstep.limit.guesses-per-address", "8");
    }
}
