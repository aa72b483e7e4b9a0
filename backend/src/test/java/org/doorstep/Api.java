package org.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.LogConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.doorstep.platform.Contract;

/** Calls to the running service, each held against the contract. */
public final class Api {

    /** One for all: REST Assured would make one for each body. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .logConfig(LogConfig.logConfig())
            .objectMapperConfig(
                    ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> JSON));

    private Api() {}

    /** A caller who is not signed in. */
    public static RequestSpecification anonymous() {
        return RestAssured.given(new RequestSpecBuilder()
                .setConfig(CONFIG)
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

    /** What is said of something that was created. */
    public static JsonNode created(Response answer) {
        answer.then().statusCode(201);
        return said(answer);
    }

    /** An answer, for what is asked often: each path given to REST Assured is a script that it compiles anew. */
    public static JsonNode said(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The texts in a list of an answer. */
    public static List<String> texts(Response answer, String list) {
        return StreamSupport.stream(said(answer).path(list).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
