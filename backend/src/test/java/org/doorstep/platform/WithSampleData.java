package org.doorstep.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as {@code make run} starts it. */
public class WithSampleData implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("doorstep.sample-data", "true");
    }
}
