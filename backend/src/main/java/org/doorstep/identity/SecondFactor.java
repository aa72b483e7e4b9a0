package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The phone of an account: the secret it makes codes from, and one that is being set up. */
@Entity
class SecondFactor {

    @Id
    long accountId;

    byte @Nullable [] secret;
    byte @Nullable [] pendingSecret;
    long lastStep;

    SecondFactor() {}

    /** Takes the code of this step; a code works once, and so does every older one (RFC 6238 §5.2). */
    boolean take(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    void confirm(long step) {
        secret = pendingSecret;
        pendingSecret = null;
        lastStep = step;
    }
}
