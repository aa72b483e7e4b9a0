package org.doorstep.suggestion;

import java.time.Duration;
import java.util.Objects;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;

/** How every third author of the sample district likes the answer; who does not is called back, and it is put right. */
final class SampleSatisfaction {

    private static final int[] SCORES = {5, 4, 2, 5, 3, 4, 5, 1, 4};

    private SampleSatisfaction() {}

    static void rate(Suggestion suggestion, int i, StaffDirectory staff) {
        if (i % 3 != 1 || suggestion.repliedAt == null) {
            return;
        }
        var score = SCORES[i / 3 % SCORES.length];
        var at = suggestion.repliedAt.plus(Duration.ofDays(6));
        suggestion.ratingScore = score;
        suggestion.ratedAt = at;
        suggestion.updatedAt = at;
        if (score <= 2) {
            rectify(suggestion, staff);
        }
    }

    private static void rectify(Suggestion suggestion, StaffDirectory staff) {
        var opened = Objects.requireNonNull(suggestion.ratedAt);
        suggestion.rectification = Rectification.DONE;
        suggestion.rectificationAt = opened;
        suggestion.callBackDueAt = opened.plus(Duration.ofDays(3));
        suggestion.calledBackAt = opened.plus(Duration.ofHours(5));
        suggestion.calledBackBy = staff.first(Role.DISPATCHER);
        suggestion.rectifyDueAt = opened.plus(Duration.ofDays(7));
        suggestion.rectifiedAt = opened.plus(Duration.ofHours(8));
        suggestion.rectifiedBy = staff.first(Role.OFFICER);
        suggestion.reviewDueAt = opened.plus(Duration.ofDays(10));
        suggestion.reviewedAt = opened.plus(Duration.ofHours(20));
        suggestion.reviewedBy = staff.first(Role.SUPERVISOR);
        suggestion.updatedAt = suggestion.reviewedAt;
    }
}
