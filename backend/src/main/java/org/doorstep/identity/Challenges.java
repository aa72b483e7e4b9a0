package org.doorstep.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.doorstep.platform.Digest;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ServiceKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A little work for a phone, and much for who would fill in a form a thousand times: a number is to be found by trying, as
 * ALTCHA has it (altcha.org/docs/v1, "Proof-of-Work"). Nothing is stored until a solution is used. The replicas know each other's challenges by a
 * key they share.
 */
@ApplicationScoped
public class Challenges {

    private static final String HEADER = "/Challenge-Solution";
    private static final Duration VALID = Duration.ofHours(1);
    private static final long AT_ONCE = 1;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final String key;
    private final boolean enabled;
    private final long difficulty;

    Challenges(
            EntityManager database,
            ObjectMapper json,
            Clock clock,
            SecurityIdentity identity,
            ServiceKey keys,
            @ConfigProperty(name = "doorstep.bot-defence.enabled") boolean enabled,
            @ConfigProperty(name = "doorstep.bot-defence.difficulty") long difficulty) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.identity = identity;
        this.key = Base64.getEncoder().encodeToString(keys.forUse("challenge"));
        this.enabled = enabled;
        this.difficulty = difficulty;
    }

    /** In ALTCHA's own words, so that its libraries can solve it. */
    record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    @JsonIgnoreProperties(ignoreUnknown = true) // ALTCHA's own clients add how long it took
    record Solution(
            @Nullable String algorithm,
            @Nullable String challenge,
            @Nullable Long number,
            @Nullable String salt,
            @Nullable String signature) {}

    /** A solution that is right; whether it was used before is not known yet. */
    public record Solved(String challenge, Instant expiresAt) {}

    Challenge pose() {
        try {
            var posed = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(enabled ? difficulty : AT_ONCE)
                    .setSecureRandomNumber(true)
                    .setHmacKey(key)
                    .setExpires(clock.instant().plus(VALID).getEpochSecond()));
            return new Challenge(posed.algorithm, posed.challenge, posed.maxnumber, posed.salt, posed.signature);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Looks at the solution that comes with a form, before anything is done for it; empty when this caller needs none, being
     * signed in. What is missing or wrong is a {@code validation} problem.
     */
    public Optional<Solved> read(@Nullable String header) {
        if (!enabled || !identity.isAnonymous()) {
            return Optional.empty();
        }
        if (header == null) {
            throw Problem.invalid(HEADER, "invalid.challenge.missing");
        }
        return Optional.of(solved(header).orElseThrow(() -> Problem.invalid(HEADER, "invalid.challenge.wrong")));
    }

    /** Uses a solution up, in the transaction of the form: when that is refused, the solution is good for another try. */
    public void use(Optional<Solved> solution) {
        solution.ifPresent(solved -> {
            if (!solved.expiresAt().isAfter(clock.instant())) {
                throw Problem.invalid(HEADER, "invalid.challenge.expired");
            }
            var isNew = database.createNativeQuery("""
                            insert into used_challenge (challenge_hash, expires_at) values (:hash, :expires)
                            on conflict do nothing""")
                            .setParameter("hash", Digest.sha256(solved.challenge()))
                            .setParameter("expires", solved.expiresAt())
                            .executeUpdate()
                    == 1;
            if (!isNew) {
                throw Problem.invalid(HEADER, "invalid.challenge.used");
            }
        });
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "forget-used-challenges")
    @Transactional
    public void forgetExpired() {
        database.createNativeQuery("delete from used_challenge where expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Optional<Solved> solved(String header) {
        try {
            var solution = json.readValue(Base64.getDecoder().decode(header), Solution.class);
            if (solution == null
                    || solution.algorithm() == null
                    || solution.challenge() == null
                    || solution.number() == null
                    || solution.salt() == null
                    || solution.signature() == null) {
                return Optional.empty();
            }
            var payload = new Altcha.Payload();
            payload.algorithm = solution.algorithm();
            payload.challenge = solution.challenge();
            payload.number = solution.number();
            payload.salt = solution.salt();
            payload.signature = solution.signature();
            if (!Altcha.verifySolution(payload, key, false)) { // the library has a clock of its own
                return Optional.empty();
            }
            var expires = Long.parseLong(Altcha.extractParams(solution.salt()).get("expires"));
            return Optional.of(new Solved(solution.challenge(), Instant.ofEpochSecond(expires)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        } catch (Exception refused) { // the library declares no narrower one
            return Optional.empty();
        }
    }
}
