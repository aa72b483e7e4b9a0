package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.platform.ClientAddress;
import org.doorstep.platform.Limit;
import org.doorstep.platform.Quotas;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong passwords somebody may try. A browser on which the account signed in before has a count of its own, so
 * that nobody who guesses at an account keeps its owner out; all others share the counts of where they come from and of the
 * account they try. Whether there is such an account makes no difference.
 */
@ApplicationScoped
class SignInGuesses {

    private static final Duration DAY = Duration.ofDays(1);

    /** Ten at once, then one every 90 seconds. */
    private static final List<Limit> OF_A_KNOWN_BROWSER =
            List.of(new Limit("sign-in-device", 10, Duration.ofMinutes(15)));

    /** Five at once, then one a minute; after thirty, one every 48 minutes. */
    private static final List<Limit> FROM_AN_ADDRESS_AT_AN_ACCOUNT =
            List.of(new Limit("sign-in-pair", 5, Duration.ofMinutes(5)), new Limit("sign-in-pair-day", 30, DAY));

    /** A station's officers share one address. */
    private static final List<Limit> FROM_AN_ADDRESS = List.of(new Limit("sign-in-address", 100, Duration.ofHours(1)));

    /** From everywhere together; it only slows browsers that are new to the account. */
    private static final List<Limit> AT_AN_ACCOUNT = List.of(new Limit("sign-in-account", 100, DAY));

    /** Whoever gets so far has the password. */
    private static final List<Limit> OF_CODES =
            List.of(new Limit("sign-in-code", 5, Duration.ofMinutes(10)), new Limit("sign-in-code-day", 30, DAY));

    private final Quotas quotas;
    private final ClientAddress address;
    private final KnownDevices devices;

    SignInGuesses(Quotas quotas, ClientAddress address, KnownDevices devices) {
        this.quotas = quotas;
        this.address = address;
        this.devices = devices;
    }

    /** Guesses under way, which are counted before they are made: a thousand at once are a thousand. */
    final class Counted {

        private final List<Count> counts;

        private Counted(List<Count> counts) {
            this.counts = counts;
        }

        /** It was right, so it was no guess. */
        void forgive() {
            counts.forEach(count -> quotas.giveBack(count.limit(), count.key()));
        }
    }

    private record Count(Limit limit, String key) {}

    /** A password is about to be tried; {@code too-many-requests} when that is one too many. Call it first of all. */
    Counted password(String username, @Nullable Secret device) {
        var counts = countsOf(username.toLowerCase(Locale.ROOT), device);
        counts.forEach(count -> quotas.require(count.limit(), count.key()));
        return new Counted(counts);
    }

    /** Somebody who is signed in is about to try the password of their account, in a transaction that is kept either way. */
    Counted ownPassword(long accountId) {
        return withRequest(counts(OF_A_KNOWN_BROWSER, "account\n" + accountId));
    }

    /** A code is about to be tried, in a transaction that is kept either way. */
    Counted code(long accountId) {
        return withRequest(counts(OF_CODES, String.valueOf(accountId)));
    }

    private Counted withRequest(List<Count> counts) {
        counts.forEach(count -> quotas.requireWithRequest(count.limit(), count.key()));
        return new Counted(counts);
    }

    private List<Count> countsOf(String name, @Nullable Secret device) {
        if (device != null && devices.knows(name, device)) {
            return counts(OF_A_KNOWN_BROWSER, name + "\n" + device.text());
        }
        var here = address.current();
        var counts = new ArrayList<>(counts(FROM_AN_ADDRESS_AT_AN_ACCOUNT, name + "\n" + here));
        counts.addAll(counts(FROM_AN_ADDRESS, here));
        counts.addAll(counts(AT_AN_ACCOUNT, name));
        return counts;
    }

    private static List<Count> counts(List<Limit> limits, String key) {
        return limits.stream().map(limit -> new Count(limit, key)).toList();
    }
}
