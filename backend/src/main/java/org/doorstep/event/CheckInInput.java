package org.doorstep.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a device at the door saw, one after the other.
 *
 * @param sentAt what the clock of the device says now; as ours when absent
 */
record CheckInInput(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Seen> items,

        @Nullable Instant sentAt) {

    /**
     * One party at the door: by the token of its QR code, by its reference typed in, or one that did not register.
     *
     * @param nonce of the device, for this one; the same when it is sent again
     * @param at when that was by the clock of the device; now when absent
     * @param came how many of a party that registered; all when absent
     */
    record Seen(
            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{16,100}")
            String nonce,

            @Nullable Instant at,
            @Nullable @Size(max = 100) String token,
            @Nullable @Size(max = 20) String reference,
            @Nullable @Min(1) @Max(500) Integer came,
            @Nullable @Valid WalkIn walkIn) {

        @Override
        public String toString() {
            return "Seen[…]"; // a token has no place in a log
        }
    }

    record WalkIn(
            @Min(1) @Max(500) int partySize,

            @Nullable @Size(min = 2, max = 200) @Pattern(regexp = "(?s).*\\S.*")
            String overReason) {}

    void requireOneOfEach() {
        for (var i = 0; i < items.size(); i++) {
            var one = items.get(i);
            if (Stream.of(one.token, one.reference, one.walkIn)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw Problem.invalid("/items/" + i, "invalid.check-in");
            }
            if (one.came != null && one.walkIn != null) {
                throw Problem.invalid("/items/" + i + "/came", "invalid.unexpected");
            }
        }
    }
}
