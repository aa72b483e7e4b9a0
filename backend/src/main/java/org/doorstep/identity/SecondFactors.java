package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.platform.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who needs a code besides the password to sign in, and whether it is the right one. */
@ApplicationScoped
class SecondFactors {

    /** A sealed secret belongs to its account and opens for no other. */
    private static final String OWNER = "second-factor/";

    private final EntityManager database;
    private final RecoveryCodes recovery;
    private final PersonalData secrets;
    private final Clock clock;
    private final boolean required;

    SecondFactors(
            EntityManager database,
            RecoveryCodes recovery,
            PersonalData secrets,
            Clock clock,
            @ConfigProperty(name = "doorstep.session.second-factor-required") Optional<Boolean> required,
            @ConfigProperty(name = "doorstep.sample-data", defaultValue = "false") boolean isSample) {
        this.database = database;
        this.recovery = recovery;
        this.secrets = secrets;
        this.clock = clock;
        this.required = required.orElse(!isSample);
    }

    /** Whether this account has to have one: those that see every station. */
    boolean requiredFor(Account account) {
        return required && account.role.seesEveryStation();
    }

    boolean protects(Account account) {
        return find(account).filter(factor -> factor.secret != null).isPresent();
    }

    /** Whether all this account may do is set one up. */
    boolean isDue(Account account) {
        return requiredFor(account) && !protects(account);
    }

    int recoveryCodesLeft(Account account) {
        return recovery.left(id(account));
    }

    /** Whether the code opens the account; true of any when it needs none. */
    boolean accepts(Account account, @Nullable String code) {
        var factor = locked(account).orElse(null);
        if (factor == null || factor.secret == null) {
            return true;
        }
        if (code == null) {
            return false;
        }
        var step = OneTimePasswords.stepOf(code.replace(" ", ""), open(id(account), factor.secret), clock.instant());
        return step.isPresent() ? factor.take(step.getAsLong()) : recovery.take(id(account), code);
    }

    /** A secret for another phone, which counts once {@link #confirm} saw a code made from it. */
    byte[] begin(Account account) {
        database.createNativeQuery(
                        "insert into second_factor (account_id, last_step) values (:account, 0) on conflict do nothing")
                .setParameter("account", id(account))
                .executeUpdate();
        var factor = locked(account).orElseThrow();
        var secret = OneTimePasswords.newSecret();
        factor.pendingSecret = seal(id(account), secret);
        return secret;
    }

    /** Starts asking for codes of the phone that made this one, and answers recovery codes. */
    List<String> confirm(Account account, String code) {
        var factor =
                locked(account).filter(found -> found.pendingSecret != null).orElseThrow(Problem::notFound);
        var pending = open(id(account), Objects.requireNonNull(factor.pendingSecret));
        var step = OneTimePasswords.stepOf(code.replace(" ", ""), pending, clock.instant());
        factor.confirm(step.orElseThrow(() -> Problem.invalid("/code", "invalid.code")));
        return recovery.renew(id(account));
    }

    void forget(Account account) {
        recovery.forget(id(account));
        locked(account).ifPresent(database::remove);
    }

    @Produces
    @Singleton
    static SealedColumn secrets() {
        return new Secrets("secret");
    }

    /** A phone may be half set up while the keys are changed. */
    @Produces
    @Singleton
    static SealedColumn pendingSecrets() {
        return new Secrets("pending_secret");
    }

    private static final class Secrets extends SealedColumn {

        Secrets(String column) {
            super("second_factor", column, "'%s' || account_id".formatted(OWNER), "second_factor", ROWS);
        }

        @Override
        protected String key() {
            return "account_id";
        }
    }

    private byte[] seal(long accountId, byte[] secret) {
        return secrets.seal(OWNER + accountId, secret);
    }

    private byte[] open(long accountId, byte[] sealed) {
        return secrets.open(OWNER + accountId, sealed, byte[].class);
    }

    private Optional<SecondFactor> find(Account account) {
        return Optional.ofNullable(database.find(SecondFactor.class, id(account)));
    }

    /** As it is now and until the transaction ends: what was read before may have been another's a moment ago. */
    private Optional<SecondFactor> locked(Account account) {
        var factor = find(account);
        factor.ifPresent(found -> database.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return factor;
    }

    private static long id(Account account) {
        return Objects.requireNonNull(account.id);
    }
}
