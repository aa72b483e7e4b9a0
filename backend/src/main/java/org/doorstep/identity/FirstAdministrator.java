package org.doorstep.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Who lets everybody else in: the administrator of a database without accounts, named by its operator. */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final long LOCK = 0x61646d696eL; // any number that nobody else locks

    private final AccountRepository accounts;
    private final EntityManager database;
    private final Optional<String> username;
    private final Optional<String> password;

    FirstAdministrator(
            AccountRepository accounts,
            EntityManager database,
            @ConfigProperty(name = "doorstep.first-admin.username") Optional<String> username,
            @ConfigProperty(name = "doorstep.first-admin.password") Optional<String> password,
            @ConfigProperty(name = "doorstep.first-admin.password-file") Optional<String> passwordFile) {
        this.accounts = accounts;
        this.database = database;
        this.username = username;
        this.password = password.or(() -> passwordFile.map(FirstAdministrator::contents));
    }

    void atStart(@Observes @Priority(6000) StartupEvent start) {
        create();
    }

    /** Adds the administrator if there is no account at all; of several replicas that start at once, one does. */
    @Transactional
    void create() {
        if (username.isEmpty()) {
            return;
        }
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (accounts.count() > 0) {
            LOG.info("There are accounts already: DOORSTEP_FIRST_ADMIN_USERNAME and its password can go");
            return;
        }
        var account = new Account();
        account.change(input());
        accounts.persist(account);
        LOG.infof("The first administrator is %s", account.username);
    }

    private AccountInput input() {
        var name = username.orElseThrow();
        var secret = password.orElseThrow(() -> cannot("needs DOORSTEP_FIRST_ADMIN_PASSWORD or …_PASSWORD_FILE"));
        if (!name.matches(AccountInput.USERNAME) || name.length() < 3 || name.length() > 60) {
            throw cannot("is no user name: 3 to 60 lower-case letters, digits, dots, dashes, underscores");
        }
        if (secret.length() < PasswordRules.SHORTEST
                || secret.length() > PasswordRules.LONGEST
                || PasswordRules.isGuessable(secret, name, name)) {
            throw cannot("needs a password of 10 to 200 characters that is not easily guessed");
        }
        return new AccountInput(name, name, Role.ADMIN, null, true, secret);
    }

    private static IllegalStateException cannot(String sentence) {
        return new IllegalStateException("DOORSTEP_FIRST_ADMIN_USERNAME " + sentence);
    }

    private static String contents(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("DOORSTEP_FIRST_ADMIN_PASSWORD_FILE cannot be read", unreadable);
        }
    }
}
