package org.doorstep.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithSampleData.class)
@KeepsItsData
class SampleDataTest {

    @Inject
    SampleData sample;

    @Inject
    EntityManager database;

    @Inject
    District district;

    private final AtomicInteger fillings = new AtomicInteger();

    /** Has the name of an entity whose table the sample district leaves empty. */
    private static final class Session {}

    @BeforeEach // who signed in at this district before left a session
    @AfterEach
    void emptyIt() {
        district.execute("delete from session");
    }

    @Test
    void ofManyReplicasThatStartAtOnceOneFillsTheTable() {
        InParallel.times(8, () -> {
            sample.fill(Session.class, this::openASession);
            return true;
        });

        assertEquals(1, fillings.get());
        assertEquals(1, district.count("session"));
    }

    private void openASession() {
        fillings.incrementAndGet();
        database.createNativeQuery("""
                        insert into session (account_id, family_hash, token_hash, created_at, renewed_at, expires_at)
                        select min(id), cast(:hash as bytea), cast(:hash as bytea), now(), now(), now() from account""")
                .setParameter("hash", Secret.random().hash())
                .executeUpdate();
    }
}
