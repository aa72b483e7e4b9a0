package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    String passwordHash;
    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    void change(AccountInput input) {
        username = input.username();
        displayName = input.displayName();
        role = input.role();
        stationId = input.stationId();
        active = input.active();
        if (input.password() != null) {
            passwordHash = Passwords.hash(input.password());
        }
    }
}
