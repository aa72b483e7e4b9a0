package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

/** Replies to start from: supervisors write them, all staff use them. */
@QuarkusTest
class ReplyTemplatesTest {

    @Inject
    District district;

    private final Map<String, String> template = Map.of("name", "感谢 " + UUID.randomUUID(), "text", "感谢您的建议。");

    private String added() {
        return "/reply-templates/"
                + Api.create(as(district.supervisor()), "/reply-templates", template)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void anOfficerSeesThem() {
        added();

        as(district.station().officer().account)
                .get("/reply-templates")
                .then()
                .statusCode(200)
                .body("items.name", hasItem(template.get("name")));
    }

    @Test
    void aDispatcherAddsNone() {
        Api.create(as(district.station().dispatcher()), "/reply-templates", template)
                .then()
                .statusCode(403);
    }

    @Test
    void aNameIsTakenOnce() {
        added();

        Api.create(as(district.supervisor()), "/reply-templates", template)
                .then()
                .statusCode(409);
    }

    @Test
    void isChanged() {
        put(as(district.admin()), added(), Map.of("name", template.get("name"), "text", "谢谢。"))
                .then()
                .statusCode(200)
                .body("text", equalTo("谢谢。"));
    }

    @Test
    void aChangeOfWhatWasReadIsTaken() {
        var path = added();
        var read = as(district.station().officer().account)
                .get(path)
                .then()
                .statusCode(200)
                .extract();

        put(as(district.admin()).header("If-Match", read.header("ETag")), path, template)
                .then()
                .statusCode(200);
    }

    @Test
    void aStaleChangeIsRefused() {
        put(as(district.admin()).header("If-Match", "\"7\""), added(), template)
                .then()
                .statusCode(412);
    }

    @Test
    void isRemoved() {
        as(district.admin()).delete(added()).then().statusCode(204);
    }
}
