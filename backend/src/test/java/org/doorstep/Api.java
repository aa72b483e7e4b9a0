package org.doorstep;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.doorstep.platform.Contract;

/** Calls to the running service, each held against the contract. */
public final class Api {

    private Api() {}

    /** A caller who is not signed in. */
    public static RequestSpecification anonymous() {
        return RestAssured.given(new RequestSpecBuilder()
                .setConfig(RestAssuredConfig.config().logConfig(LogConfig.logConfig()))
                .setBasePath("/api/v1")
                .addFilter(Contract.filter())
                .build());
    }

    /** A member of staff, signed in. */
    public static RequestSpecification as(Staff staff) {
        return anonymous().header("Authorization", "Bearer " + staff.accessToken());
    }

    /** A portal, with its token. */
    public static RequestSpecification as(PortalHere portal) {
        return anonymous().header("Authorization", "Bearer " + portal.accessToken());
    }

    /** A caller with a fresh {@code Idempotency-Key}. */
    public static RequestSpecification keyed(RequestSpecification caller) {
        return caller.header("Idempotency-Key", key());
    }

    /** Creates something, under a fresh {@code Idempotency-Key}. */
    public static Response create(RequestSpecification caller, String path, Object body) {
        return keyed(caller).contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response put(RequestSpecification caller, String path, Object body) {
        return caller.contentType(ContentType.JSON).body(body).put(path);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
