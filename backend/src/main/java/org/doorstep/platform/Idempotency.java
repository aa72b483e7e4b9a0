package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done once per {@code Idempotency-Key}: a repeated request gets the first response again, another body
 * under the same key is refused. The key's row belongs to the transaction of the work, so that a repeat waits in the
 * database until the first one is decided and a failed request leaves no trace.
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 100;

    private final EntityManager database;
    private final Statements statements;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(EntityManager database, Statements statements, ObjectMapper json, Clock clock) {
        this.database = database;
        this.statements = statements;
        this.json = json;
        this.clock = clock;
    }

    /** What is kept of a response. The location and the tag are left out where there are none. */
    record Kept(
            int status, @Nullable String location, @Nullable String etag, String body) {}

    /**
     * Answers {@code work}, or what it answered the first time. Call it inside the transaction of the work.
     *
     * @param caller who asks and for what: the same key of two callers, or for two operations, is two keys
     * @param key the header's value
     * @param body the request, compared with the first one by its JSON
     */
    public Response once(String caller, @Nullable String key, Object body, Supplier<Response> work) {
        if (key == null) {
            throw Problem.invalid("/Idempotency-Key", "invalid.idempotency-key.missing");
        }
        if (key.length() < SHORTEST_KEY
                || key.length() > LONGEST_KEY
                || key.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw Problem.invalid("/Idempotency-Key", "invalid.idempotency-key");
        }
        var scoped = caller + "\n" + key;
        var hash = Digest.sha256("row\n" + scoped);
        var fingerprint = fingerprint(scoped, body);
        var cipher = new ResponseCipher("response\n" + scoped);
        if (!claim(hash, fingerprint)) {
            return answer(first(hash, fingerprint, cipher));
        }
        var kept = keptOf(work.get());
        keep(hash, cipher.encrypt(write(kept)));
        return answer(kept);
    }

    /** As {@link #once}, where a key is welcome but not required. */
    public Response onceIfKeyed(String caller, @Nullable String key, Object body, Supplier<Response> work) {
        return key == null ? work.get() : once(caller, key, body, work);
    }

    @Scheduled(every = "{doorstep.idempotency.forget-every}", delayed = "5s", identity = "forget-idempotency-keys")
    @Transactional
    void forgetOldKeys() {
        LongTransaction.allow(database);
        database.createNativeQuery("delete from idempotency_key where created_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** Waits for another transaction that holds the key; false when that one committed. */
    private boolean claim(byte[] hash, byte[] fingerprint) {
        return statements.update("""
                insert into idempotency_key (key_hash, fingerprint, created_at) values (?, ?, ?)
                on conflict do nothing""", hash, fingerprint, clock.instant()) == 1;
    }

    private Kept first(byte[] hash, byte[] fingerprint, ResponseCipher cipher) {
        return statements
                .first(
                        "select fingerprint, response from idempotency_key where key_hash = ?",
                        row -> {
                            if (!MessageDigest.isEqual(row.getBytes(1), fingerprint)) {
                                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "idempotency-key-reused");
                            }
                            return read(cipher.decrypt(row.getBytes(2)));
                        },
                        hash)
                .orElseThrow();
    }

    private void keep(byte[] hash, byte[] response) {
        statements.update("update idempotency_key set response = ? where key_hash = ?", response, hash);
    }

    private static Response answer(Kept kept) {
        var response = Response.status(kept.status()).entity(kept.body()).type(MediaType.APPLICATION_JSON_TYPE);
        if (kept.location() != null) {
            response.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.etag() != null) {
            response.header(HttpHeaders.ETAG, kept.etag());
        }
        return response.build();
    }

    /** Of the request and the key together: who has only the database cannot try names and telephone numbers against it. */
    private byte[] fingerprint(String scoped, Object body) {
        return Digest.sha256("request\n" + scoped + "\n" + new String(write(body), StandardCharsets.UTF_8));
    }

    private Kept keptOf(Response response) {
        var tag = response.getEntityTag();
        return new Kept(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                tag == null ? null : "\"" + tag.getValue() + "\"",
                new String(write(response.getEntity()), StandardCharsets.UTF_8));
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Kept read(byte[] kept) {
        try {
            return json.readValue(kept, Kept.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
