package org.doorstep.event;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.doorstep.District;
import org.doorstep.District.StationHere;
import org.doorstep.Staff;
import org.doorstep.identity.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Materials of a station, an enterprise it visits, its area and its plan; by SQL and not through the service.
 *
 * <pre>{@code
 * var material = storeroom.material();
 * storeroom.stock(station, material, 40, officer);
 * }</pre>
 */
@Singleton
public class Storeroom {

    private final District district;
    private final PersonalData personalData;

    Storeroom(District district, PersonalData personalData) {
        this.district = district;
        this.personalData = personalData;
    }

    /** One of each, as the contract calls them. */
    public Map<String, Object> namesAt(StationHere station, Staff officer) {
        var material = material();
        var profile = profile(station, "ENTERPRISE", "AFTER_HOURS");
        return Map.of(
                "materialId",
                material,
                "movementId",
                stock(station, material, 40, officer),
                "profileId",
                profile,
                "visitId",
                visit(profile, "2026-11-20", officer),
                "seasonId",
                season("TERM", "2026-09-01", "2027-01-22"),
                "areaId",
                number(
                        "insert into area (station_id, name, leader_id, version) values (?, '一片', ?, 0) returning id",
                        station.id,
                        officer.accountId),
                "planId",
                number("""
                        insert into activity_plan (station_id, department, starts_on, ends_on, version)
                        values (?, '社区警务队', '2026-10-01', '2026-12-31', 0) returning id""", station.id));
    }

    long material() {
        return number("""
                insert into material (kind, name_zh, active, version)
                values ('SAFETY_HANDBOOK', '平安手册' || gen_random_uuid(), true, 0) returning id""");
    }

    /** Number of the movement with which they came. */
    long stock(StationHere station, long material, int quantity, Staff by) {
        district.execute("insert into material_stock values (?, ?, ?)", station.id, material, quantity);
        return number("""
                insert into material_movement (station_id, material_id, kind, change, balance, account_id, at)
                values (?, ?, 'RECEIVED', ?, ?, ?, now()) returning id""", station.id, material, quantity, quantity, by.accountId);
    }

    long profile(StationHere station, String kind, @Nullable String visitTime) {
        var id = number("""
                insert into profile (kind, station_id, name, visit_time, known, active, created_at, updated_at, version)
                values (?, ?, '单位' || gen_random_uuid(), ?, '', true, '2026-11-01', '2026-11-01', 0) returning id""", kind, station.id, visitTime);
        var name = String.valueOf(district.value("select name from profile where id = ?", id));
        var state = new ProfileState(
                name,
                visitTime == null ? null : VisitTime.valueOf(visitTime),
                true,
                "农机配件生产",
                120,
                null,
                null,
                null,
                new Liaison("示例联系人", "13800000001"));
        district.execute("update profile set known = ? where id = ?", personalData.seal(Profiles.owner(id), state), id);
        return id;
    }

    long visit(long profile, String day, Staff by) {
        return number(
                "insert into profile_visit (profile_id, visited_on, note, account_id, created_at)"
                        + " values (?, ?::date, ?, ?, now()) returning id",
                profile,
                day,
                personalData.seal(Profiles.visitOwner(profile), "厂区外停车混乱"),
                by.accountId);
    }

    long season(String kind, String from, String until) {
        return number(
                "insert into season (kind, name_zh, starts_on, ends_on, version)"
                        + " values (?, '示例', ?::date, ?::date, 0) returning id",
                kind,
                from,
                until);
    }

    private long number(String sql, @Nullable Object... values) {
        return ((Number) Objects.requireNonNull(district.value(sql, values))).longValue();
    }
}
