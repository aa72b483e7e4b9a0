package org.doorstep.platform;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.doorstep.District;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which schema a build can serve with. */
@QuarkusTest
class ReadinessTest {

    private static final String NEXT_RELEASE = "999";

    @Inject
    District district;

    @AfterEach
    void asItWas() {
        district.execute("delete from flyway_schema_history where version = ?", NEXT_RELEASE);
        district.execute("update flyway_schema_history set success = true");
    }

    @Test
    void withItsOwnSchemaItIsReady() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void withTheSchemaOfTheNextReleaseItIsReady() {
        district.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success)
                select max(installed_rank) + 1, ?, 'of the next release', 'SQL', 'V999', 'test', 0, true
                from flyway_schema_history""", NEXT_RELEASE);

        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void withAnOlderSchemaItIsNotReady() {
        district.execute("""
                update flyway_schema_history set success = false
                where installed_rank = (select max(installed_rank) from flyway_schema_history)""");

        RestAssured.get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }
}
