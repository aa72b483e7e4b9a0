package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ServicesTest {

    private static final String ID_CARD = """
            {"code": "id-card-at-home", "name": {"zh-CN": "行动不便人员上门办理身份证", "en": "Identity card"},
             "description": {"zh-CN": "民警上门采集照片。"}, "eligibility": {"zh-CN": "行动不便的居民"},
             "documents": [{"zh-CN": "户口簿", "en": "Household register"}, {"zh-CN": "旧身份证"}],
             "durationMinutes": 40, "active": true}""";

    @Inject
    District district;

    @Test
    void anAdministratorAddsAService() {
        Api.create(as(district.admin()), "/services", ID_CARD)
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/services/id-card-at-home")
                .body("durationMinutes", equalTo(40), "documents.'zh-CN'", contains("户口簿", "旧身份证"));
    }

    @Test
    void whatWasStoredIsRead() {
        var stored = Api.create(as(district.admin()), "/services", ID_CARD).asString();

        anonymous().get("/services/id-card-at-home").then().statusCode(200).body(equalTo(stored));
    }

    @Test
    void aCodeIsTakenOnce() {
        Api.create(as(district.admin()), "/services", ID_CARD);

        Api.create(as(district.admin()), "/services", ID_CARD)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "detail", equalTo("这个服务代码已被使用。"));
    }

    @Test
    void aCodeNeverChanges() {
        var code = district.service();

        put(as(district.admin()), "/services/" + code, ID_CARD)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void aChangeReplacesWhatIsStored() {
        Api.create(as(district.admin()), "/services", ID_CARD);

        put(as(district.admin()), "/services/id-card-at-home", ID_CARD.replace("40", "50"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("durationMinutes", equalTo(50));
    }

    @Test
    void thePublicSeesOnlyWhatIsOffered() {
        var offered = district.service();
        district.execute("update service set active = false where code = ?", district.service());

        anonymous()
                .get("/services")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("items.code", contains(offered));
    }

    @Test
    void anAdministratorSeesWhatIsNoLongerOfferedToo() {
        district.execute("update service set active = false where code = ?", district.service());

        as(district.admin()).get("/services").then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id-card-at-home | ID-card | /code",
                "40 | 4 | /durationMinutes",
                "40 | 241 | /durationMinutes",
                "40 | 40.5 | /durationMinutes",
                "\"zh-CN\": \"旧身份证\" | \"en\": \"Old card\" | /documents/1/zh-CN",
                "{\"zh-CN\": \"旧身份证\"} | null | /documents/1",
            })
    void aWrongFieldIsNamed(String right, String wrong, String pointer) {
        Api.create(as(district.admin()), "/services", ID_CARD.replace(right, wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }
}
