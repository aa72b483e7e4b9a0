package org.doorstep.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record AccountView(
        long id,
        String username,
        String displayName,
        Role role,
        @Nullable Long stationId,
        boolean active) {

    static AccountView of(Account account) {
        return new AccountView(
                Objects.requireNonNull(account.id),
                account.username,
                account.displayName,
                account.role,
                account.stationId,
                account.active);
    }
}
