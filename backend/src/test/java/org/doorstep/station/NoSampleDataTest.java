package org.doorstep.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.District;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts whose password everybody knows exist only where they were asked for by name. */
@QuarkusTest
class NoSampleDataTest {

    @Inject
    District district;

    @Inject
    SampleDistrict sample;

    @ParameterizedTest
    @ValueSource(strings = {"account", "portal", "station", "officer"})
    void nothingIsThereUnlessAskedFor(String table) {
        sample.load(new StartupEvent());

        assertEquals(0, district.count(table));
    }
}
