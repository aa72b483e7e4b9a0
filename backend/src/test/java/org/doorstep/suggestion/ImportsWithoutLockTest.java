package org.doorstep.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.WithoutGuards;
import org.junit.jupiter.api.Test;

/**
 * The negative control of {@link ImportsAtOnceTest}: with the guard off (the book is read and not locked), all find the book empty, and
 * all but the first are refused by the constraint of the database, which alone keeps each entry once then.
 */
@QuarkusTest
@TestProfile(WithoutGuards.class)
class ImportsWithoutLockTest {

    @Alternative
    @ApplicationScoped
    static class NotLocking extends BookRepository {

        @Override
        Optional<Book> lock(long id) {
            return findByIdOptional(id);
        }
    }

    @Inject
    Shelf shelf;

    @Inject
    District district;

    @Test
    void theRaceIsReal() {
        var here = shelf.set();

        var file = ImportsAtOnceTest.lines(0);

        var statuses = InParallel.statuses(ImportsAtOnceTest.race(here, file, file, file, file));

        assertEquals(Set.of(200, 409), statuses.keySet(), () -> "no race: " + statuses);
        assertEquals(ImportsAtOnceTest.LINES, district.count("suggestion where book_id = " + here.book));
    }
}
