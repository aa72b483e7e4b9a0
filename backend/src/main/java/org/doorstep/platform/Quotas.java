package org.doorstep.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * Counts calls for all replicas, in the database, with one statement a call. What is kept for a key is the time at which its
 * quota is whole again; a call moves it on by its share of the period and is refused when that would lead more than one
 * period ahead. This is the generic cell rate algorithm (ITU-T I.371, annex A), which allows what a token bucket does.
 * Why not a library: docs/decisions/0006.
 *
 * <p>Every method answers {@code unavailable} when the database does not.
 */
@ApplicationScoped
public class Quotas {

    /**
     * Two clocks may differ. What is further ahead than two periods was written before a clock was set back, or under a
     * longer limit, and counts no more.
     */
    private static final String TAKE = """
            with taken as (
                insert into quota as kept (key, full_at) values (?, ?)
                on conflict (key) do update set full_at = case when kept.full_at > ? then excluded.full_at
                    else greatest(kept.full_at + ? * interval '1 microsecond', excluded.full_at) end
                where kept.full_at + ? * interval '1 microsecond' <= ? or kept.full_at > ?
                returning full_at)
            select full_at, true from taken
            union all select full_at, false from quota where key = ? and not exists (select from taken)""";

    private static final String LOOK = "select full_at, true from quota where key = ?";

    private static final String GIVE_BACK =
            "update quota set full_at = full_at - ? * interval '1 microsecond' where key = ?";

    private static final int KEY_BYTES = 16;

    private final AgroalDataSource database;
    private final DatabaseRefusals refusals;
    private final Clock clock;
    private final byte[] digestKey;

    Quotas(AgroalDataSource database, DatabaseRefusals refusals, Clock clock, ServiceKey keys) {
        this.database = database;
        this.refusals = refusals;
        this.clock = clock;
        this.digestKey = keys.forUse("quota");
    }

    /**
     * What came of a call.
     *
     * @param remaining calls that would be allowed at once after this one
     * @param resetsIn the time until the whole quota is there again
     * @param retryAfter the time until one more call is allowed; zero when one is
     */
    public record Taken(boolean allowed, long remaining, Duration resetsIn, Duration retryAfter) {}

    /**
     * Counts a call, whatever becomes of the transaction of the request. Call it before the request holds a connection: it
     * takes one of its own, and two for one request can empty the pool.
     */
    public Taken take(Limit limit, String key) {
        return apart(() -> takeHere(limit, key));
    }

    /** Counts a call in the transaction of the request: one that is rolled back has not been made. */
    public Taken takeWithRequest(Limit limit, String key) {
        return takeHere(limit, key);
    }

    /** As {@link #take}; {@code too-many-requests} when it is one too many. */
    public Taken require(Limit limit, String key) {
        return allowed(take(limit, key));
    }

    /** As {@link #takeWithRequest}; {@code too-many-requests} when it is one too many. */
    public Taken requireWithRequest(Limit limit, String key) {
        return allowed(takeWithRequest(limit, key));
    }

    /** Takes back, in the transaction of the request, a call that turned out not to count: a guess that was right. */
    public void giveBack(Limit limit, String key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(GIVE_BACK)) {
            statement.setLong(1, limit.share().toNanos() / 1000);
            statement.setBytes(2, digest(limit, key));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    /** What is left, with no call counted; {@code allowed} says whether the next one would be. */
    public Taken look(Limit limit, String key) {
        return apart(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(LOOK)) {
                statement.setBytes(1, digest(limit, key));
                try (var rows = statement.executeQuery()) {
                    var now = now();
                    return look(limit, now, rows.next() ? time(rows.getObject(1)) : now);
                }
            } catch (SQLException failure) {
                throw refused(failure);
            }
        });
    }

    /** What is whole again is as good as absent. */
    @Scheduled(every = "10m", delayed = "1m", identity = "forget-quotas")
    void forgetWhole() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from quota where full_at < ?")) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    /** Outside the transaction of the request; what is thrown in there comes out wrapped, and a problem has to be one again. */
    private Taken apart(Callable<Taken> call) {
        try {
            return QuarkusTransaction.suspendingExisting().call(call);
        } catch (QuarkusTransactionException wrapped) {
            throw refused(wrapped);
        }
    }

    private Taken takeHere(Limit limit, String key) {
        try (var connection = database.getConnection()) {
            return take(connection, limit, digest(limit, key));
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    private Taken take(Connection connection, Limit limit, byte[] key) throws SQLException {
        var now = now();
        var horizon = now.plus(limit.per());
        var shareMicros = limit.share().toNanos() / 1000;
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setBytes(1, key);
            statement.setObject(2, now.plus(limit.share()).atOffset(ZoneOffset.UTC));
            statement.setObject(3, horizon.plus(limit.per()).atOffset(ZoneOffset.UTC));
            statement.setLong(4, shareMicros);
            statement.setLong(5, shareMicros);
            statement.setObject(6, horizon.atOffset(ZoneOffset.UTC));
            statement.setObject(7, horizon.plus(limit.per()).atOffset(ZoneOffset.UTC));
            statement.setBytes(8, key);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) { // its row came while this statement ran, and was full at once
                    return look(limit, now, horizon);
                }
                var left = look(limit, now, time(rows.getObject(1)));
                return rows.getBoolean(2)
                        ? new Taken(true, left.remaining(), left.resetsIn(), left.retryAfter())
                        : new Taken(false, 0, left.resetsIn(), left.retryAfter());
            }
        }
    }

    private static Taken look(Limit limit, Instant now, Instant fullAt) {
        var used = Duration.between(now, fullAt.isBefore(now) ? now : fullAt);
        var free = limit.per().minus(used);
        var remaining = Math.max(0, free.dividedBy(limit.share()));
        var wait = remaining > 0 ? Duration.ZERO : limit.share().minus(free);
        return new Taken(remaining > 0, remaining, used, wait);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant time(Object column) {
        return ((Timestamp) column).toInstant();
    }

    private static Taken allowed(Taken taken) {
        if (!taken.allowed()) {
            throw Problem.tooManyRequests(taken.retryAfter());
        }
        return taken;
    }

    private byte[] digest(Limit limit, String key) {
        return Arrays.copyOf(ServiceKey.hmac(digestKey, limit.name() + "\n" + key), KEY_BYTES);
    }

    private RuntimeException refused(Exception failure) {
        return refusals.asProblem(failure) instanceof Problem problem ? problem : new IllegalStateException(failure);
    }
}
