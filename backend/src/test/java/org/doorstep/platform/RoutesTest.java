package org.doorstep.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.junit.jupiter.api.Test;

/** The service has the routes that the contract has, and says so itself. */
@QuarkusTest
class RoutesTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    @Test
    void everyRouteIsInTheContractAndEveryOperationOfTheContractIsARoute() throws IOException {
        assertEquals(
                String.join("\n", operations(Yaml.mapper().readTree(Contract.FILE.toFile()))),
                String.join("\n", routes()));
    }

    @Test
    void theContractIsServedAsItIsWritten() throws IOException {
        RestAssured.get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(equalTo(Files.readString(Contract.FILE)));
    }

    @Test
    void whoAsksForItsHeadAloneGetsItsTag() {
        RestAssured.head("/openapi.yaml")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(emptyString());
    }

    @Test
    void anUnchangedContractIsNotSentAgain() {
        var tag = RestAssured.get("/openapi").then().statusCode(200).extract().header("ETag");

        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/openapi.yaml")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void thereIsAPageToTryItOn() {
        RestAssured.get("/q/swagger-ui/").then().statusCode(200).body(containsString("/openapi.yaml"));
    }

    @Test
    void theServiceSaysThatItIsWell() {
        RestAssured.get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void theServiceCounts() {
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("http_server"));
    }

    private static Set<String> operations(JsonNode contract) {
        var operations = new TreeSet<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        operations.add(path.getKey() + " " + name.toUpperCase(Locale.ROOT));
                    }
                }));
        return operations;
    }

    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        var visitor = new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String httpMethod, String fullPath, RuntimeResource resource) {
                routes.add(fullPath.replaceAll("/$", "").replaceAll("//", "/") + " " + httpMethod);
            }
        };
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), visitor);
        return routes;
    }
}
