package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What renews the access token of somebody who signed in; known by hashes of its refresh token alone. */
@Entity
class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    Account account;

    byte[] familyHash;
    byte[] tokenHash;
    byte @Nullable [] previousHash;
    Instant createdAt;
    Instant renewedAt;
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    Session() {}

    Session(Account account, RefreshToken first, Instant now, Duration lifetime) {
        this.account = account;
        this.familyHash = first.family().hash();
        this.tokenHash = first.token().hash();
        this.createdAt = now;
        this.renewedAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    /** Whether nobody renewed with this token yet. */
    boolean awaits(RefreshToken token) {
        return MessageDigest.isEqual(tokenHash, token.token().hash());
    }

    /** Whether the last renewal was made with this token, no longer ago than {@code grace}. */
    boolean hasJustTaken(RefreshToken token, Instant now, Duration grace) {
        return previousHash != null
                && MessageDigest.isEqual(previousHash, token.token().hash())
                && !now.isAfter(renewedAt.plus(grace));
    }

    void renew(RefreshToken next, Instant now) {
        previousHash = tokenHash;
        tokenHash = next.token().hash();
        renewedAt = now;
    }
}
