package org.doorstep.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.platform.DataKeys;
import org.junit.jupiter.api.Test;

/** A keyset without a key that stored data may be under is noticed before anybody misses their visit. */
@QuarkusTest
class StoredKeysTest {

    private static final DataKeys BEFORE = DataKeys.generate();

    @Inject
    StoredKeys stored;

    @Test
    @TestTransaction
    void aKeysetThatLacksOneIsRefused() {
        stored.register(BEFORE);

        assertThrows(IllegalStateException.class, () -> stored.register(DataKeys.generate()));
    }

    @Test
    @TestTransaction
    void aKeysetWithOneMoreIsTaken() {
        stored.register(BEFORE);

        assertDoesNotThrow(() -> stored.register(BEFORE.withOneMore()));
    }
}
