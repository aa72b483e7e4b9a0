package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.platform.Owner;
import org.junit.jupiter.api.Test;

/** Lists, what is alike, and figures. */
@QuarkusTest
class LookingTest {

    @Inject
    Desk desk;

    @Test
    void aListFindsChineseWords() {
        var here = desk.set();
        var found = here.received("小区门口的路灯坏了");
        var other = here.received("建议中午也办证");

        as(here.clerk)
                .get("/suggestions?q=路灯坏")
                .then()
                .body(
                        "items.reference",
                        hasItem(found.reference()),
                        "items.reference",
                        not(hasItem(other.reference())));
    }

    @Test
    void aListGoesOnWhereThePageEnded() {
        var here = desk.set();
        here.received("第一条建议");
        here.received("第二条建议");
        here.received("第三条建议");
        var next = as(here.clerk).get("/suggestions?limit=2").then().extract().<String>path("next");

        as(here.clerk)
                .get("/suggestions?limit=2&cursor=" + next)
                .then()
                .body("items.text", contains("第一条建议"), "next", nullValue());
    }

    @Test
    void whatIsAlikeIsOffered() {
        var here = desk.set();
        var alike = here.received("小区北门口的路灯坏了好几天没人修");
        here.received("建议中午也办证");

        as(here.clerk)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "小区门口路灯坏了没人修"))
                .post("/similar-suggestions")
                .then()
                .statusCode(200)
                .body("items.reference", contains(alike.reference()));
    }

    @Test
    void whatIsAlikeIsOfferedAlsoOnceTheDatabaseHasCountedItsWords() {
        var here = desk.set();
        var alike = here.received("小区北门口的路灯坏了好几天没人修");
        Owner.execute("analyze suggestion");

        as(here.clerk)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "小区门口路灯坏了没人修"))
                .post("/similar-suggestions")
                .then()
                .statusCode(200)
                .body("items.reference", contains(alike.reference()));
    }

    @Test
    void onlyPublishedOnesAreOfferedToThePublic() {
        desk.set().received("小区北门口的路灯坏了好几天没人修");

        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "小区门口路灯坏了没人修"))
                .post("/similar-suggestions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void figuresSayWhatTheyAreAPartOf() {
        var here = desk.set();
        here.adopted();
        here.received("建议中午也办证");

        as(here.clerk)
                .get("/suggestion-figures")
                .then()
                .statusCode(200)
                .body("received", equalTo(2), "byChannel", hasSize(1), "byChannel[0].count", equalTo(2))
                .body("valid.part", equalTo(1), "valid.of", equalTo(1), "adopted.part", equalTo(1))
                .body("implemented.part", equalTo(0), "implemented.of", equalTo(1), "repliedInTime.of", equalTo(1));
    }
}
