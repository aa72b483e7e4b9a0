package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.doorstep.platform.Secret;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a portal proves itself with; known by its hash alone. */
@Entity
class PortalSecret {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "portal_id")
    Portal portal;

    /** 1 or 2: the database lets a portal have no third. */
    @JdbcTypeCode(SqlTypes.SMALLINT)
    int place;

    byte[] secretHash;
    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    PortalSecret() {}

    PortalSecret(Portal portal, int place, Secret secret, Instant now) {
        this.portal = portal;
        this.place = place;
        this.secretHash = secret.hash();
        this.createdAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isLive(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** A newer one is there: this one is taken for as long as the portal needs to change over. */
    void replace(Instant now, Duration overlap) {
        expiresAt = now.plus(overlap);
    }
}
