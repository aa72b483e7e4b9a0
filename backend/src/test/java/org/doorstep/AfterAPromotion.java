package org.doorstep;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.doorstep.platform.DataKeys;

/** The service when a key was promoted that only read before. */
public class AfterAPromotion implements QuarkusTestProfile {

    /** The keys before there was another one. */
    public static final DataKeys BEFORE = DataKeys.generate();

    /** While the other one only read. */
    public static final DataKeys BETWEEN = BEFORE.withOneMore();

    public static final DataKeys NOW = BETWEEN.withTheYoungestWriting();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("doorstep.data-keyset", NOW.text());
    }

    /** As the starts with the old key and with the new one left it. */
    public static void bothAreKnown(District district) {
        for (var key : NOW.sealingKeys()) {
            district.execute("insert into data_key values ('SEALING', ?) on conflict do nothing", key);
        }
        for (var key : NOW.indexKeys()) {
            district.execute("insert into data_key values ('INDEX', ?) on conflict do nothing", key);
        }
    }
}
