package org.doorstep.suggestion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;

/** Every word of the submitter's and to them, stored sealed as one record: whoever writes freely writes names and numbers. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Said {

    String text = "";

    @Nullable
    Submitter submitter;

    @Nullable
    String invalidExplanation;

    @Nullable
    String appeal;

    @Nullable
    String question;

    @Nullable
    String answer;

    @Nullable
    String reply;

    @Nullable
    String notAdoptedBecause;

    @Nullable
    String reopenedBecause;

    @Nullable
    String report;

    @Nullable
    String extensionReason;

    @Nullable
    String withheldBecause;

    @Nullable
    String ratingComment;
}
