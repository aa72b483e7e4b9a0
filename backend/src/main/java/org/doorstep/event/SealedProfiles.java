package org.doorstep.event;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.doorstep.identity.SealedColumn;

/** Where profiles keep what is sealed, for the change of keys. {@link Profiles} names the owners. */
@Singleton
class SealedProfiles {

    @Produces
    @Singleton
    static SealedColumn known() {
        return new SealedColumn("profile", "known", "'profile/' || id", "profile", SealedColumn.ROWS);
    }

    @Produces
    @Singleton
    static SealedColumn before() {
        return new SealedColumn(
                "profile_change",
                "before",
                "'profile/' || profile_id || '/before'",
                "profile_change",
                SealedColumn.ROWS);
    }

    @Produces
    @Singleton
    static SealedColumn notes() {
        return new SealedColumn(
                "profile_visit", "note", "'profile/' || profile_id || '/visit'", "profile_visit", SealedColumn.ROWS);
    }
}
