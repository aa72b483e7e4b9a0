package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FirstAdministratorTest.Named.class)
class FirstAdministratorTest {

    /** An operator who wants somebody to be let in. */
    public static class Named implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "doorstep.first-admin.username",
                    "chief",
                    "doorstep.first-admin.password",
                    "lantern bicycle monsoon",
                    "doorstep.session.second-factor-required",
                    "true");
        }
    }

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    District district;

    @BeforeEach
    void begin() {
        assertEquals(0, district.count("account"));
    }

    @Test
    void whoIsNamedCanSignIn() {
        firstAdministrator.create();

        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "chief", "password", "lantern bicycle monsoon"))
                .post("/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void ofManyReplicasThatStartAtOnceOneAddsThem() {
        InParallel.times(8, () -> {
            firstAdministrator.create();
            return true;
        });

        assertEquals(1, district.count("account"));
    }

    @Test
    void whereThereIsAnAccountNobodyIsAdded() {
        district.supervisor();
        firstAdministrator.create();

        assertEquals(0, district.count("account where username = 'chief'"));
    }

    @Test
    void aLaterStartChangesNothing() {
        firstAdministrator.create();
        district.execute("update account set password_hash = 'changed'");
        firstAdministrator.create();

        assertEquals("changed", district.value("select password_hash from account"));
    }
}
