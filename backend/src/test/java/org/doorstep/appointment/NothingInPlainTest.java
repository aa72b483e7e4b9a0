package org.doorstep.appointment;

import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever gets hold of the database alone reads nothing of a person in it. */
@QuarkusTest
class NothingInPlainTest {

    private static final List<String> PERSONAL =
            List.of("欧阳示例", "13855550123", "银杏苑七幢九楼", "请勿按铃", "司马示例", "13955550456", "门卫不放行", "民警很和气");

    @Inject
    Scene scene;

    @Inject
    EntityManager database;

    @Test
    void noColumnOfAnyTableHasANameATelephoneAnAddressOrANote() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10), "138-5555-0123");
        request.put("resident", Map.of("name", "欧阳示例", "phone", "138-5555-0123"));
        request.put("address", "银杏苑七幢九楼");
        request.put("note", "请勿按铃");
        request.put(
                "proxy",
                Map.of("name", "司马示例", "phone", "13955550456", "relation", "NEIGHBOUR", "residentConsents", true));
        var visit = Scene.visit(here.book(request));
        visit.assign(here.station.dispatcher(), here.officer).then().statusCode(200);
        visit.move(here.officer.account, "EN_ROUTE").then().statusCode(200);
        visit.move(here.officer.account, "ARRIVED").then().statusCode(200);
        visit.move(as(here.officer.account), Map.of("to", "COMPLETED", "outcome", "FINISHED", "note", "门卫不放行"))
                .then()
                .statusCode(200);
        visit.rate(visit.resident(), Map.of("score", 5, "comment", "民警很和气"))
                .then()
                .statusCode(200);

        var everything = everything();

        assertTrue(everything.contains(visit.reference()), "the tables were read");
        assertEquals(
                List.of(),
                PERSONAL.stream()
                        .filter(text -> everything.contains(text)
                                || everything.contains(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))))
                        .toList());
    }

    /** Every row of every table as text; bytes are in hex. */
    @SuppressWarnings("unchecked") // native queries
    private String everything() {
        List<String> tables = database.createNativeQuery(
                        "select tablename\\:\\:text from pg_tables where schemaname = 'public'", String.class)
                .getResultList();
        var rows = new ArrayList<String>();
        for (var table : tables) {
            rows.addAll(
                    database.createNativeQuery("select row_text\\:\\:text from " + table + " as row_text", String.class)
                            .getResultList());
        }
        return String.join("\n", rows);
    }
}
