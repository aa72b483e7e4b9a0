package org.doorstep.event;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.doorstep.event.Roll.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The control of {@link PlacesAtRandomTest}: whatever may not be is noticed. */
class RollTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant BEGINS = NOW.plusSeconds(86_400);

    private static Roll roll(int capacity, int taken, int walkedIn, Party... parties) {
        return new Roll(EventStatus.PUBLISHED, capacity, taken, walkedIn, BEGINS, 0, List.of(parties));
    }

    private static Party party(String reference, RegistrationStatus status, int size, long number) {
        return party(reference, status, size, number, null, false, false);
    }

    private static Party party(
            String reference,
            RegistrationStatus status,
            int size,
            long number,
            @Nullable Instant until,
            boolean isOffered,
            boolean isSettled) {
        return new Party(reference, status, size, number, false, until, isOffered, isSettled, status.name());
    }

    private static final Party INSIDE = party("A", RegistrationStatus.CONFIRMED, 3, 0);
    private static final Party WAITING = party("B", RegistrationStatus.WAITLISTED, 2, 1);

    private static void breaks(String what, Roll roll) {
        assertThat(roll.breaches(roll, NOW), contains(containsString(what)));
    }

    @Test
    void nothingIsWrongOfWhatIsAsItShouldBe() {
        var roll = roll(4, 3, 0, INSIDE, WAITING);

        assertEquals(List.of(), roll.breaches(roll, NOW));
    }

    @Test
    void morePlacesThanThereAreAreNoticed() {
        var roll = roll(2, 3, 0, INSIDE);

        assertThat(
                roll.breaches(roll, NOW),
                contains(containsString("3 places are held of 2"), containsString("are more than 2")));
    }

    @Test
    void aWrongCountIsNoticed() {
        breaks("the event says 2", roll(4, 2, 0, INSIDE));
        breaks("walked in, the event says 0", roll(4, 0, 0, party("W", RegistrationStatus.WALK_IN, 1, 0)));
    }

    @Test
    void whoWalkedInBeyondTheCapacityIsNoticed() {
        breaks("are more than 4", roll(4, 3, 2, INSIDE, party("W", RegistrationStatus.WALK_IN, 2, 0)));
    }

    @Test
    void whatWasNotWrittenDownIsNoticed() {
        breaks(
                "last was written down WAITLISTED",
                roll(
                        4,
                        3,
                        0,
                        new Party("A", RegistrationStatus.CONFIRMED, 3, 0, false, null, false, false, "WAITLISTED")));
    }

    @Test
    void anOfferThatOutlivesTheBeginningIsNoticed() {
        breaks(
                "begins before the offer ends",
                roll(4, 3, 0, party("A", RegistrationStatus.OFFERED, 3, 1, BEGINS.plusSeconds(1), false, false)));
    }

    @Test
    void whoIsLetPastIsNoticed() {
        breaks(
                "was let past",
                roll(4, 3, 0, WAITING, party("C", RegistrationStatus.CONFIRMED, 3, 0, null, false, true)));
        breaks(
                "was let past",
                roll(4, 3, 0, WAITING, party("C", RegistrationStatus.OFFERED, 3, 2, BEGINS, true, false)));
    }

    @Test
    void aPlaceThatIsKeptFromWhoWaitsIsNoticed() {
        breaks("2 of 5 places are free", roll(5, 3, 0, INSIDE, WAITING));
    }
}
