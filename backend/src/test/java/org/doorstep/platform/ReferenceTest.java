package org.doorstep.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @RepeatedTest(50)
    void aReferenceIsReadBackHoweverItIsTyped() {
        var reference = Reference.random();

        var typed = reference.toLowerCase(Locale.ROOT).replace('1', 'l').replace('0', 'o');

        assertEquals(Optional.of(reference), Reference.parse(typed.substring(0, 4) + "-" + typed.substring(4)));
    }

    @Test
    void everySingleMistypedCharacterIsNoticed() {
        var reference = Reference.random();

        var unnoticed = IntStream.range(0, reference.length())
                .boxed()
                .flatMap(at -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                        .chars()
                        .filter(c -> c != reference.charAt(at))
                        .mapToObj(c -> reference.substring(0, at) + (char) c + reference.substring(at + 1)))
                .filter(typo -> Reference.parse(typo).isPresent())
                .count();

        assertEquals(0, unnoticed);
    }

    @Test
    void whatCannotBeAReferenceIsNone() {
        assertEquals(Optional.empty(), Reference.parse(""));
        assertEquals(Optional.empty(), Reference.parse("K7Q2M9XD4K7Q2M9XD4"));
        assertEquals(Optional.empty(), Reference.parse("示例居民示例居民示"));
    }
}
