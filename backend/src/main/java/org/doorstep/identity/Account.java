package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and as what. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String username;
    String displayName;

    @Enumerated(EnumType.STRING)
    Role role;

    @Nullable
    Long stationId;

    /** Absent where the provider lets them in. */
    @Nullable
    String passwordHash;

    /** The provider's {@code iss} and {@code sub} of who this is; both or neither. */
    @Nullable
    String issuer;

    @Nullable
    String subject;

    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    /** Replaces what is stored; true when whoever is signed in with it has to sign in again. */
    boolean change(AccountInput input) {
        var endsSessions = input.password() != null
                || !input.active()
                || input.role() != role
                || !Objects.equals(input.stationId(), stationId);
        username = input.username();
        displayName = input.displayName();
        role = input.role();
        stationId = input.stationId();
        active = input.active();
        if (input.password() != null) {
            passwordHash = Passwords.hash(input.password());
        }
        return endsSessions;
    }

    /** Takes over what the provider says; true when that is news. */
    boolean follow(ProviderClaims.Person person) {
        var isNews = !username.equals(person.username())
                || !displayName.equals(person.displayName())
                || role != person.role()
                || !Objects.equals(stationId, person.stationId());
        username = person.username();
        displayName = person.displayName();
        role = person.role();
        stationId = person.stationId();
        return isNews;
    }
}
