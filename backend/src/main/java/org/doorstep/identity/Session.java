package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/** What renews the access token of somebody who signed in; known by the hash of its refresh token alone. */
@Entity
class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    Account account;

    byte[] tokenHash;
    Instant createdAt;
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    Session() {}

    Session(Account account, Secret token, Instant now, Duration lifetime) {
        this.account = account;
        this.tokenHash = token.hash();
        this.createdAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    /** The token is used once; the next one goes with the answer. */
    void renew(Secret token) {
        tokenHash = token.hash();
    }
}
