package org.doorstep.event;

import java.time.Instant;
import java.time.LocalDate;
import org.doorstep.identity.StaffDirectory.Member;
import org.jspecify.annotations.Nullable;

/** What was raised, to staff of the station. */
record ContributionView(
        long id,
        String eventReference,
        Contribution.Kind kind,
        String text,
        @Nullable Member owner,
        @Nullable LocalDate dueOn,
        @Nullable String resolution,
        @Nullable Instant resolvedAt,
        @Nullable String suggestionReference,
        Instant recordedAt) {}
