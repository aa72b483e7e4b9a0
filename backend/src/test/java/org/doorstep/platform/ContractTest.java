package org.doorstep.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import org.junit.jupiter.api.Test;

/** The filter that every other test leans on sees what it must see. */
class ContractTest {

    private static final String STATION = """
            {"id": 1, "name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
             "latitude": 25.5, "longitude": 103.8, "active": true}""";
    private static final Request GET =
            SimpleRequest.Builder.get("/api/v1/stations/1").build();

    private static String faultsOf(int status, String type, String body) {
        return Contract.faults(
                GET,
                SimpleResponse.Builder.status(status)
                        .withContentType(type)
                        .withBody(body)
                        .build());
    }

    @Test
    void whatTheContractSaysPasses() {
        assertThat(faultsOf(200, "application/json", STATION), emptyString());
    }

    @Test
    void anUnknownPropertyFails() {
        assertThat(
                faultsOf(200, "application/json", STATION.replace("\"id\"", "\"beds\": 3, \"id\"")),
                containsString("beds"));
    }

    @Test
    void anUnknownPropertyWithinFails() {
        assertThat(
                faultsOf(
                        200, "application/json", STATION.replace("\"zh-CN\": \"翠峰派", "\"fr\": \"\", \"zh-CN\": \"翠峰派")),
                containsString("fr"));
    }

    @Test
    void aMissingPropertyFails() {
        assertThat(faultsOf(200, "application/json", STATION.replace("\"id\": 1, ", "")), containsString("id"));
    }

    @Test
    void nullFails() {
        assertThat(
                faultsOf(200, "application/json", STATION.replace("\"0874-3120001\"", "null")),
                containsString("phone"));
    }

    @Test
    void aWrongTypeFails() {
        assertThat(
                faultsOf(200, "application/json", STATION.replace("\"id\": 1", "\"id\": \"1\"")), containsString("id"));
    }

    @Test
    void anUndocumentedStatusFails() {
        assertThat(faultsOf(409, "application/problem+json", problem("duplicate", 409)), containsString("409"));
    }

    @Test
    void aProblemPasses() {
        assertThat(faultsOf(404, "application/problem+json", problem("not-found", 404)), emptyString());
    }

    @Test
    void aProblemOutsideTheClosedListFails() {
        assertThat(faultsOf(404, "application/problem+json", problem("gone", 404)), containsString("/problems/gone"));
    }

    @Test
    void aProblemWithAnUnknownMemberFails() {
        assertThat(
                faultsOf(
                        404,
                        "application/problem+json",
                        problem("not-found", 404).replace("{", "{\"stack\": \"at\",")),
                containsString("stack"));
    }

    @Test
    void anUndocumentedMediaTypeFails() {
        assertThat(faultsOf(404, "text/html", "<h1>404</h1>"), containsString("text/html"));
    }

    @Test
    void anUndocumentedPathFails() {
        var request = SimpleRequest.Builder.get("/api/v1/horses").build();
        var response = SimpleResponse.Builder.status(404).build();

        assertThat(Contract.faults(request, response), containsString("/api/v1/horses"));
    }

    @Test
    void anUndocumentedMethodFails() {
        var request = SimpleRequest.Builder.delete("/api/v1/stations/1").build();
        var response = SimpleResponse.Builder.status(404).build();

        assertThat(Contract.faults(request, response), containsString("DELETE"));
    }

    @Test
    void acceptingWhatTheContractRefusesFails() {
        var request = SimpleRequest.Builder.get("/api/v1/stations")
                .withQueryParam("limit", "0")
                .build();
        var response = SimpleResponse.Builder.status(200)
                .withContentType("application/json")
                .withBody("{\"items\": []}")
                .build();

        assertThat(Contract.faults(request, response), containsString("limit"));
    }

    @Test
    void refusingWhatTheContractRefusesPasses() {
        var request = SimpleRequest.Builder.get("/api/v1/stations")
                .withQueryParam("limit", "0")
                .build();
        var response = SimpleResponse.Builder.status(400)
                .withContentType("application/problem+json")
                .withBody(problem("validation", 400))
                .build();

        assertThat(Contract.faults(request, response), emptyString());
    }

    private static String problem(String name, int status) {
        return "{\"type\": \"/problems/%s\", \"title\": \"没有找到\", \"status\": %d}".formatted(name, status);
    }
}
