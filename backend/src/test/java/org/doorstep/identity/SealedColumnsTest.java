package org.doorstep.identity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.doorstep.AfterAPromotion.BETWEEN;
import static org.doorstep.AfterAPromotion.NOW;
import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.doorstep.AfterAPromotion;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.appointment.Scene;
import org.doorstep.event.Hall;
import org.doorstep.event.Storeroom;
import org.doorstep.platform.DataKeys;
import org.doorstep.suggestion.Desk;
import org.doorstep.suggestion.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sealed, in whichever room, goes over to the key that was promoted. */
@QuarkusTest
@TestProfile(AfterAPromotion.class)
class SealedColumnsTest {

    /** Bytes that are not sealed with our keys: digests, and what the clients' own keys seal. */
    private static final String SEALED = """
            select coalesce(string_agg(table_name || '.' || column_name, ' ' order by table_name, column_name), '')
            from information_schema.columns
            where table_schema = 'public' and data_type = 'bytea'
                and column_name not like '%\\_hash' and column_name not in ('digest', 'fingerprint', 'phone_index')
                and (table_name, column_name) not in (('quota', 'key'), ('idempotency_key', 'response'))""";

    @Inject
    @All
    List<SealedColumn> columns;

    @Inject
    Scene scene;

    @Inject
    Desk desk;

    @Inject
    Shelf shelf;

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    @Inject
    EntityManager database;

    @Inject
    Resealing resealing;

    private Map<String, Object> party = Map.of();
    private Hall.Announced event = new Hall.Announced("");

    /** A row in each, as it was stored before the new key wrote. */
    @BeforeEach
    void everythingUnderTheOldKey() {
        var here = scene.set();
        var station = here.station;
        var officer = here.officer.account;
        var visit = here.assigned(Scene.TUESDAY_8);
        visit.move(as(officer), Map.of("to", "EN_ROUTE", "note", "电梯坏了")).then().statusCode(200);
        var suggestion = desk.of(station, officer).received("建议中午也办证");
        shelf.attached(station, suggestion.reference());
        district.execute("update suggestion_step set note = ?", (Object)
                new PersonalData(NOW).seal("suggestion/" + suggestion.reference() + "/note", "已电话联系"));
        var atTheHall = hall.of(station, station.dispatcher());
        event = atTheHall.event("PUBLISHED", 40);
        party = atTheHall.party(2);
        register().then().statusCode(201);
        var held = atTheHall.event("HELD", 40);
        atTheHall.contribution(held);
        atTheHall.photo(held.reference());
        var profile = storeroom.namesAt(station, officer).get("profileId");
        Api.put(as(officer), "/profiles/" + profile + "/contact", Map.of("phone", "13900000002"))
                .then()
                .statusCode(200);
        as(officer)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "a password for tests"))
                .post("/accounts/current/second-factor")
                .then()
                .statusCode(200);
        district.execute("update second_factor set secret = pending_secret");

        AfterAPromotion.bothAreKnown(district);
        var before = new PersonalData(BETWEEN);
        QuarkusTransaction.requiringNew()
                .run(() -> columns.forEach(column -> notUnder(BETWEEN, column)
                        .forEach(row -> column.write(
                                database, before, ((Number) row[0]).longValue(), (String) row[1], (byte[]) row[2]))));
    }

    private Response register() {
        return Api.create(Api.anonymous(), event.path() + "/registrations", party);
    }

    @SuppressWarnings("unchecked") // native query
    private List<Object[]> notUnder(DataKeys keys, SealedColumn column) {
        return under(keys, column.next())
                .setParameter("after", 0L)
                .setParameter("size", 100)
                .getResultList();
    }

    private Query under(DataKeys keys, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("sealing", number(keys.sealingKey()))
                .setParameter("index", number(keys.indexKey()));
    }

    private static byte[] number(int key) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
    }

    /** How many rows of each column are under the new key and open with it alone. */
    private Map<String, Long> openWithTheNewKey() {
        var only = new PersonalData(NOW.withoutTheOld());
        return QuarkusTransaction.requiringNew()
                .call(() -> columns.stream()
                        .collect(toMap(
                                SealedColumn::name,
                                column -> notUnder(BETWEEN, column).stream()
                                        .map(row -> only.openFile((String) row[1], (byte[]) row[2]))
                                        .count())));
    }

    @Test
    void everyColumnOfTheSchemaIsAmongThem() {
        assertEquals(
                district.value(SEALED),
                columns.stream().map(SealedColumn::name).sorted().collect(joining(" ")));
    }

    @Test
    void afterwardsTheNewKeyAloneOpensEachOfThem() {
        assertFalse(openWithTheNewKey().values().stream().anyMatch(count -> count > 0)); // or nothing would be shown

        resealing.sealAnew();

        assertEquals(
                List.of(),
                openWithTheNewKey().entrySet().stream()
                        .filter(column -> column.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void afterwardsTheOldKeysAreNeededNoMore() {
        resealing.sealAnew();

        assertEquals(2L, district.count("data_key"));
    }

    @Test
    void afterwardsAPhoneIsStillKnownToBeRegistered() {
        resealing.sealAnew();

        register().then().statusCode(409);
    }
}
