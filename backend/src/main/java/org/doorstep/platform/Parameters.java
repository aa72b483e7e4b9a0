package org.doorstep.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters. JAX-RS answers an unreadable one with 404; a client is better served with a {@code validation}
 * problem that names it.
 */
public final class Parameters {

    private Parameters() {}

    public static Optional<LocalDate> day(String name, @Nullable String value) {
        try {
            return Optional.ofNullable(value).map(LocalDate::parse).map(day -> within(name, day));
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("/" + name, "invalid.date");
        }
    }

    /** Refuses a day of the body, at {@code /name}, that no record of ours can be about. */
    public static void requireSensible(String name, LocalDate day) {
        within(name, day);
    }

    private static LocalDate within(String name, LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw Problem.invalid("/" + name, "invalid.date");
        }
        return day;
    }

    public static OptionalLong id(String name, @Nullable String value) {
        try {
            return value == null ? OptionalLong.empty() : OptionalLong.of(positive(name, Long.parseLong(value)));
        } catch (NumberFormatException unreadable) {
            throw Problem.invalid("/" + name, "invalid.number");
        }
    }

    private static long positive(String name, long id) {
        if (id < 1) {
            throw Problem.invalid("/" + name, "invalid.number");
        }
        return id;
    }

    public static OptionalInt number(String name, @Nullable String value) {
        try {
            return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
        } catch (NumberFormatException unreadable) {
            throw Problem.invalid("/" + name, "invalid.number");
        }
    }

    public static boolean flag(String name, @Nullable String value) {
        return switch (value == null ? "false" : value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("/" + name, "invalid.flag");
        };
    }

    public static <E extends Enum<E>> E choice(String name, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/" + name, "invalid.choice"));
    }
}
