package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest {

    @Inject
    District district;

    @Test
    void anAdministratorSeesTheAccounts() {
        var admin = district.admin();

        as(admin).get("/accounts").then().statusCode(200).body("items.username", hasItem(admin.username));
    }

    @Test
    void nobodyElseDoes() {
        anonymous().get("/accounts").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }
}
