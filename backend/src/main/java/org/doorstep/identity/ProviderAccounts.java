package org.doorstep.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.doorstep.identity.ProviderClaims.Person;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * The accounts of those who sign in at the provider, known by its {@code iss} and {@code sub}. The provider says who they are:
 * name, role and station follow it at every call.
 */
@ApplicationScoped
class ProviderAccounts {

    private static final Logger LOG = Logger.getLogger(ProviderAccounts.class);

    private final AccountRepository accounts;
    private final EntityManager database;
    private final SignInProvider provider;

    ProviderAccounts(AccountRepository accounts, EntityManager database, SignInProvider provider) {
        this.accounts = accounts;
        this.database = database;
        this.provider = provider;
    }

    /** The account as it is now, made at first sight; empty when it was closed here, or cannot be as the provider says. */
    Optional<Account> seen(Person person) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> Optional.of(upToDate(person)).filter(account -> account.active));
        } catch (ConstraintViolationException impossible) {
            LOG.warnf(
                    "What the sign-in provider says of %s cannot be: %s",
                    person.subject(), impossible.getConstraintName());
            return Optional.empty();
        }
    }

    private Account upToDate(Person person) {
        var account = accounts.of(provider.issuer(), person.subject()).orElseGet(() -> firstSeen(person));
        if (account.follow(person)) {
            accounts.flush();
        }
        return account;
    }

    /** An account of this name that no provider has claimed yet is theirs: who moves to a provider keeps their history. */
    private Account firstSeen(Person person) {
        var ours = accounts.find("username = ?1 and subject is null", person.username())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        if (ours.isPresent()) {
            ours.get().issuer = provider.issuer();
            ours.get().subject = person.subject();
            accounts.flush();
            return ours.get();
        }
        // Two first calls at once are no conflict; the same name under another subject is one.
        database.createNativeQuery("""
                        insert into account (username, display_name, role, station_id, issuer, subject, active, version)
                        values (:username, :name, :role, nullif(:station, 0), :issuer, :subject, true, 0)
                        on conflict on constraint account_subject_once do nothing""")
                .setParameter("username", person.username())
                .setParameter("name", person.displayName())
                .setParameter("role", person.role().name())
                .setParameter("station", person.stationId() == null ? 0L : person.stationId())
                .setParameter("issuer", provider.issuer())
                .setParameter("subject", person.subject())
                .executeUpdate();
        return accounts.of(provider.issuer(), person.subject()).orElseThrow();
    }
}
