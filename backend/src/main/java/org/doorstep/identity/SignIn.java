package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/** Whether somebody is who they say: by password and, where the account has one, by its second factor. */
@ApplicationScoped
class SignIn {

    private final AccountRepository accounts;
    private final SecondFactors secondFactors;
    private final SignInGuesses guesses;
    private final KnownDevices devices;

    SignIn(AccountRepository accounts, SecondFactors secondFactors, SignInGuesses guesses, KnownDevices devices) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.guesses = guesses;
        this.devices = devices;
    }

    /**
     * The account that these credentials open. {@code unauthenticated} when they open none, with {@code codeRequired} once the
     * password was right; in the same time and words whether or not there is such an account.
     */
    Account check(SessionResource.Credentials credentials, @Nullable Secret device) {
        var guess = guesses.password(credentials.username(), device);
        var account = accounts.named(credentials.username())
                .filter(found -> found.active)
                .orElse(null);
        var hash = account == null || account.passwordHash == null ? Passwords.NOBODYS_HASH : account.passwordHash;
        if (!Passwords.matches(credentials.password(), hash) || account == null) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        guess.forgive();
        if (secondFactors.protects(account)) {
            requireCode(account, credentials.code());
        }
        return account;
    }

    private void requireCode(Account account, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated.code", "codeRequired", true);
        }
        var guess = guesses.code(Objects.requireNonNull(account.id));
        if (!secondFactors.accepts(account, code)) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated.code.wrong", "codeRequired", true);
        }
        guess.forgive();
    }

    /** This browser is known from now on. */
    void remember(Account account, Secret device) {
        devices.remember(Objects.requireNonNull(account.id), device);
    }

    /** Whoever is signed in shows that it is still them; a {@code validation} problem at {@code pointer} when not. */
    void requireOwnPassword(Account account, String password, String pointer) {
        var guess = guesses.ownPassword(Objects.requireNonNull(account.id));
        if (account.passwordHash == null || !Passwords.matches(password, account.passwordHash)) {
            throw Problem.invalid(pointer, "invalid.password.current");
        }
        guess.forgive();
    }

    /** As {@link #requireOwnPassword}, with a code of the phone that is in use; true of any when there is none. */
    void requireOwnCode(Account account, @Nullable String code, String pointer) {
        var guess = guesses.code(Objects.requireNonNull(account.id));
        if (!secondFactors.accepts(account, code)) {
            throw Problem.invalid(pointer, "invalid.code");
        }
        guess.forgive();
    }
}
