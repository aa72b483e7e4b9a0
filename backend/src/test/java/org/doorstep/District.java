package org.doorstep;

import static java.util.stream.Collectors.joining;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.doorstep.identity.Role;
import org.doorstep.station.StaffingChanged;
import org.jspecify.annotations.Nullable;

/**
 * A district to act in, built by a test as it needs it, by SQL and not through the service: what is tested builds no test.
 *
 * <pre>{@code
 * var station = district.station();
 * var community = station.community();
 * station.officer().onShift("08:00", "12:00");
 * var service = district.service();
 * as(station.dispatcher()).get("/officers").then().statusCode(200);
 * }</pre>
 */
@Singleton
public class District {

    /** Weak on purpose: signing in costs as little as it can. The service reads the parameters from the hash. */
    private static final String PASSWORD_HASH = Password.hash(Staff.PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
            .getResult();

    private final AgroalDataSource database;
    private final Event<StaffingChanged> news;
    private final AtomicInteger counter = new AtomicInteger();

    District(AgroalDataSource database, Event<StaffingChanged> news) {
        this.database = database;
        this.news = news;
    }

    /** A station in use, with nobody and nothing in it. */
    public StationHere station() {
        var name = "示例派出所" + next();
        return new StationHere(insert("""
                insert into station
                    (name_zh, name_en, address_zh, address_en, phone, latitude, longitude, active, version)
                values (?, 'Example Station', '示例路 1 号', '1 Example Road', '0874-3120001', 25.5, 103.8, true, 0)""", name));
    }

    /** A service that takes 30 minutes. */
    public String service() {
        return service(30);
    }

    /** The code of a service that takes this long. */
    public String service(int minutes) {
        var code = "service-" + next();
        execute("""
                insert into service (code, name_zh, name_en, description_zh, description_en, eligibility_zh,
                    eligibility_en, documents, duration_minutes, active, version)
                values (?, '示例服务', 'Example service', '示例说明', 'An example', '任何人', 'Anybody',
                    '[{"zh-CN":"户口簿","en":"Household register"}]', ?, true, 0)""", code, minutes);
        return code;
    }

    public Staff supervisor() {
        return staff(Role.SUPERVISOR, null);
    }

    public Staff admin() {
        return staff(Role.ADMIN, null);
    }

    /** A portal with these scopes, such as {@code appointments:book}, and a quota that no test uses up by accident. */
    public PortalHere portal(String... scopes) {
        return portal(10_000, scopes);
    }

    /** A portal with every scope there is. */
    public PortalHere portalForEverything() {
        return portal(
                "appointments:book",
                "appointments:read",
                "appointments:change",
                "suggestions:submit",
                "suggestions:read");
    }

    public PortalHere portal(int requestsPerMinute, String... scopes) {
        var clientId = "portal-" + next();
        var constants = Stream.of(scopes)
                .map(scope -> scope.toUpperCase(Locale.ROOT).replace(':', '_'))
                .collect(joining(",", "{", "}"));
        var id = insert("""
                insert into portal (client_id, name, scopes, requests_per_minute, active, version)
                values (?, '示例平台', ?::text[], ?, true, 0)""", clientId, constants, requestsPerMinute);
        execute("""
                insert into portal_secret (portal_id, place, secret_hash, created_at)
                values (?, 1, sha256(?::bytea), '2026-11-01')""", id, PortalHere.SECRET);
        return new PortalHere(id, clientId);
    }

    /** Runs SQL whose placeholders are {@code ?}; for what no other method says. */
    public void execute(String sql, @Nullable Object... values) {
        query(sql, values);
    }

    /** The first column of the first row; null when there is none. */
    public @Nullable Object value(String sql, @Nullable Object... values) {
        var rows = query(sql, values);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    public long count(String table) {
        return ((Number) Objects.requireNonNull(value("select count(*) from " + table))).longValue();
    }

    /** Which of these words can be read in a table, which has rows: as text, or as bytes, which are printed in hex. */
    public List<String> readable(String table, String... words) {
        var found = query("select kept::text from " + table + " as kept");
        if (found.isEmpty()) {
            throw new AssertionError("there is nothing in " + table);
        }
        var rows = found.toString();
        return Stream.of(words)
                .filter(word -> rows.contains(word)
                        || rows.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private Staff staff(Role role, @Nullable Long stationId) {
        var username = role.name().toLowerCase(Locale.ROOT) + next();
        var id = insert("""
                insert into account (username, display_name, role, station_id, password_hash, active, version)
                values (?, '示例人员', ?, ?, ?, true, 0)""", username, role.name(), stationId, PASSWORD_HASH);
        return new Staff(id, username);
    }

    private int next() {
        return counter.incrementAndGet();
    }

    private long insert(String sql, @Nullable Object... values) {
        return ((Number) query(sql + " returning id", values).getFirst()).longValue();
    }

    private List<Object> query(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var column = new ArrayList<Object>();
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        column.add(rows.getObject(1));
                    }
                }
            }
            return column;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A station and what belongs to it. */
    public final class StationHere {

        public final long id;

        StationHere(long id) {
            this.id = id;
        }

        /** A community served by it, 15 minutes away and back. */
        public long community() {
            return community(15);
        }

        public long community(int travelMinutes) {
            return insert("""
                    insert into community (station_id, name_zh, latitude, longitude, travel_minutes, active, version)
                    values (?, ?, 25.5, 103.8, ?, true, 0)""", id, "示例社区" + next(), travelMinutes);
        }

        /** An officer without shifts. */
        public OfficerHere officer() {
            var account = staff(Role.OFFICER, id);
            return new OfficerHere(this, insert("""
                    insert into officer (station_id, badge_number, name, account_id, active, version)
                    values (?, ?, '示例民警', ?, true, 0)""", id, "08%04d".formatted(next()), account.accountId), account);
        }

        public Staff dispatcher() {
            return staff(Role.DISPATCHER, id);
        }
    }

    /** An officer, who can sign in. */
    public final class OfficerHere {

        public final StationHere station;
        public final long id;
        public final Staff account;

        OfficerHere(StationHere station, long id, Staff account) {
            this.station = station;
            this.id = id;
            this.account = account;
        }

        /** On duty between these hours every day; the neighbours hear of it. */
        public OfficerHere onShift(String from, String until) {
            return onShift(from, until, DayOfWeek.values());
        }

        public OfficerHere onShift(String from, String until, DayOfWeek... days) {
            QuarkusTransaction.requiringNew().run(() -> {
                for (var day : days) {
                    execute("""
                            insert into shift (officer_id, day_of_week, start_time, end_time, valid_from, version)
                            values (?, ?, ?::time, ?::time, '2026-01-01', 0)""", id, day.name(), from, until);
                }
                news.fire(new StaffingChanged(station.id));
            });
            return this;
        }

        /** Away from one time with offset to another; the neighbours hear of it. */
        public OfficerHere absent(String from, String until) {
            QuarkusTransaction.requiringNew().run(() -> {
                execute("""
                        insert into absence (officer_id, starts_at, ends_at, reason, version)
                        values (?, ?::timestamptz, ?::timestamptz, 'SICK', 0)""", id, from, until);
                news.fire(new StaffingChanged(station.id));
            });
            return this;
        }
    }
}
