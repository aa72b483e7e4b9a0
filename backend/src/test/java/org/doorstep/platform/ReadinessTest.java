package org.doorstep.platform;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which schema a build can serve with. */
@QuarkusTest
class ReadinessTest {

    private static final String NEXT_RELEASE = "999";

    @AfterEach
    void asItWas() {
        Owner.execute("delete from flyway_schema_history where version = '" + NEXT_RELEASE + "'");
        Owner.execute("update flyway_schema_history set success = true");
    }

    @Test
    void withItsOwnSchemaItIsReady() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void withTheSchemaOfTheNextReleaseItIsReady() {
        Owner.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success)
                select max(installed_rank) + 1, '999', 'of the next release', 'SQL', 'V999', 'test', 0, true
                from flyway_schema_history""");

        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void withAnOlderSchemaItIsNotReady() {
        Owner.execute("""
                update flyway_schema_history set success = false
                where installed_rank = (select max(installed_rank) from flyway_schema_history)""");

        RestAssured.get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }
}
