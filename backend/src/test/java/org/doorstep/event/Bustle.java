package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.doorstep.Api;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.doorstep.event.Roll.Party;
import org.doorstep.platform.SettableClock;
import org.jspecify.annotations.Nullable;

/** Everything that can happen around one event, in an order that a seed says. */
final class Bustle {

    /** What a party in this state may want or meet; what is not allowed is tried as well. */
    private static final Map<RegistrationStatus, List<String>> WISHES = Map.of(
            RegistrationStatus.REQUESTED, List.of("CONFIRMED", "CONFIRMED", "CONFIRMED", "REJECTED", "CANCELLED"),
            RegistrationStatus.CONFIRMED, List.of("CANCELLED", "CANCELLED", "DECLINED"),
            RegistrationStatus.WAITLISTED, List.of("CANCELLED", "CONFIRMED"),
            RegistrationStatus.OFFERED, List.of("CONFIRMED", "CONFIRMED", "DECLINED", "DECLINED", "CANCELLED"),
            RegistrationStatus.OFFER_EXPIRED, List.of("WAITLISTED"),
            RegistrationStatus.CHECKED_IN, List.of("CONFIRMED"),
            RegistrationStatus.WALK_IN, List.of("CANCELLED"));

    private final Here here;
    private final Announced event;
    private final SettableClock clock;
    private final EventJob job;
    private final Random random;
    private final boolean approval;
    private final Map<String, Registered> tokens = new ConcurrentHashMap<>();
    private @Nullable Roll resized;

    Bustle(Here here, Announced event, SettableClock clock, EventJob job, Random random, boolean approval) {
        this.here = here;
        this.event = event;
        this.clock = clock;
        this.job = job;
        this.random = random;
        this.approval = approval;
    }

    /** Something that is going to happen, in words; it answers with a status, 0 when it is nothing that answers. */
    record Act(String words, Supplier<Integer> happens) {

        static Act asked(String words, Supplier<Response> call) {
            return new Act(words, () -> call.get().statusCode());
        }

        static Act done(String words, Runnable happens) {
            return new Act(words, () -> {
                happens.run();
                return 0;
            });
        }
    }

    /** What happens next. */
    Act next(Roll roll) {
        if (roll.status() == EventStatus.POSTPONED && random.nextInt(3) == 0) {
            return Act.asked("it takes place after all", () -> event.move(here.clerk, "PUBLISHED"));
        }
        var dice = random.nextInt(100);
        if (dice < 30) {
            return register();
        } else if (dice < 40) {
            return changeCapacity(roll);
        } else if (dice < 50) {
            return timeGoesOn(roll);
        } else if (dice < 55) {
            return Act.done("the job watches", job::watch);
        } else if (dice < 62) {
            return walkIn();
        } else if (dice < 66) {
            return Act.asked("it is postponed", () -> event.move(here.clerk, "POSTPONED", "天气"));
        }
        if (roll.parties().isEmpty()) {
            return register();
        }
        if (dice < 74) {
            return changeParty(any(roll.parties()));
        }
        return dice < 82 ? arrive(roll) : move(any(roll.parties()));
    }

    private Act register() {
        var party = here.party(1 + random.nextInt(6));
        return Act.asked("a party of " + party.get("partySize") + " registers", () -> {
            var answer = Api.create(anonymous(), event.path() + "/registrations", party);
            if (answer.statusCode() == 201) {
                var registered = Registered.of(answer);
                tokens.put(registered.reference(), registered);
            }
            return answer;
        });
    }

    /** Once in a round: how many would fit all the while is known only so. */
    private Act changeCapacity(Roll roll) {
        if (roll.equals(resized)) {
            return register();
        }
        resized = roll;
        var capacity = Math.max(1, roll.capacity() + random.nextInt(-4, 5));
        var input = here.input(Map.of(
                "capacity",
                capacity,
                "startsAt",
                roll.startsAt().toString(),
                "endsAt",
                roll.startsAt().plus(Duration.ofHours(3)).toString(),
                "registration",
                Map.of(
                        "opensAt",
                        "2026-11-23T08:00:00+08:00",
                        "closesAt",
                        roll.startsAt().plus(Duration.ofHours(2)).toString(),
                        "approval",
                        approval)));
        return Act.asked(
                roll.capacity() + " places become " + capacity, () -> Api.put(as(here.clerk), event.path(), input));
    }

    private Act timeGoesOn(Roll roll) {
        var doorOpens = roll.startsAt().minus(Duration.ofHours(3));
        var later = earlier(clock.instant().plus(Duration.ofHours(random.nextInt(1, 9))), doorOpens);
        var by = clock.instant().isBefore(doorOpens)
                ? Duration.between(clock.instant(), later)
                : Duration.ofMinutes(random.nextInt(5, 40));
        return Act.done("it is later by " + by, () -> clock.advance(by));
    }

    private Act walkIn() {
        var size = random.nextInt(1, 6);
        Map<String, Object> party =
                random.nextBoolean() ? Map.of("partySize", size) : Map.of("partySize", size, "overReason", "带来了邻居");
        return atTheDoor("a party walks in: " + party, Map.of("walkIn", party));
    }

    private Act changeParty(Party party) {
        var registered = tokens.get(party.reference());
        var size = 1 + random.nextInt(8);
        return registered == null
                ? register()
                : Act.asked(
                        "%d come of %s".formatted(size, party),
                        () -> Api.put(
                                registered.registrant(), registered.path() + "/party", Map.of("partySize", size)));
    }

    /** Mostly somebody who has a place. */
    private Act arrive(Roll roll) {
        var expected = roll.parties().stream()
                .filter(one -> one.is(RegistrationStatus.CONFIRMED))
                .toList();
        var party = any(expected.isEmpty() || random.nextInt(4) == 0 ? roll.parties() : expected);
        return atTheDoor("seen at the door: " + party, Map.of("reference", party.reference()));
    }

    private Act move(Party party) {
        var wishes = WISHES.getOrDefault(party.status(), List.of("CONFIRMED", "WAITLISTED", "CANCELLED"));
        var to = any(wishes);
        var registered = tokens.get(party.reference());
        var byStaff = registered == null || random.nextInt(3) == 0 || party.is(RegistrationStatus.REQUESTED);
        var who = byStaff ? "staff" : "who registered";
        return Act.asked(
                "%s: %s to %s".formatted(who, party, to),
                () -> byStaff
                        ? new Registered(party.reference(), "", "").move(as(here.clerk), to)
                        : Objects.requireNonNull(registered).move(registered.registrant(), to));
    }

    private Act atTheDoor(String words, Map<String, Object> seen) {
        var item = new HashMap<>(seen);
        item.put("nonce", "nonce-of-a-device-" + random.nextLong(1_000_000_000));
        return Act.asked(words, () -> event.seen(here.organiser, List.of(item)));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
