package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.platform.LargeBody;
import org.doorstep.platform.Texts;
import org.doorstep.station.Staffing;
import org.doorstep.station.Station;
import org.doorstep.station.WorkingDays;
import org.doorstep.suggestion.ImportReport.Line;
import org.doorstep.suggestion.ImportReport.Result;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries of a book over from a file, as if each were typed in: by the same rules, with the same traces. What is in the
 * database is asked for once, not line by line.
 */
@ApplicationScoped
class BookImport {

    /** As ISO 8601 has it, or as spreadsheets in China write it: 2026/1/4. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final BookRepository books;
    private final CategoryRepository categories;
    private final Receiving receiving;
    private final SealedWords words;
    private final WorkingDays workingDays;
    private final Staffing staffing;
    private final Validator validator;
    private final Clock clock;

    BookImport(
            BookRepository books,
            CategoryRepository categories,
            Receiving receiving,
            SealedWords words,
            WorkingDays workingDays,
            Staffing staffing,
            Validator validator,
            Clock clock) {
        this.books = books;
        this.categories = categories;
        this.receiving = receiving;
        this.words = words;
        this.workingDays = workingDays;
        this.staffing = staffing;
        this.validator = validator;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static LargeBody largest() {
        return new LargeBody(Pattern.compile("/api/v1/opinion-books/[^/]+/imports"), BookFile.LARGEST);
    }

    /** Why a line is not taken, in the language asked for. */
    private static final class Wrong extends Exception {
        Wrong(@Nullable String column, String why) {
            super(column == null ? why : column + ": " + why, null, false, false);
        }
    }

    /** Reports what the file has to the book, which is locked, and stores it if it is all right and no dry run. */
    ImportReport run(Book book, BookFile file, boolean dryRun, Texts texts) {
        var taking = new Taking(book, texts);
        var lines = file.rows().stream().map(taking::take).toList();
        var report = ImportReport.of(dryRun, file.charset(), lines);
        if (report.stored()) {
            books.store(taking.entries);
        }
        return report;
    }

    /** One file being taken over. */
    private final class Taking {

        final List<Suggestion> entries = new ArrayList<>();
        private final Book book;
        private final Texts texts;
        private final Station station;
        private final WorkingDays.Calendar calendar = workingDays.calendar();
        private final Map<List<Integer>, Suggestion> recorded;
        private final Map<String, Long> categoryIds = new HashMap<>();

        Taking(Book book, Texts texts) {
            this.book = book;
            this.texts = texts;
            this.station = staffing.station(book.stationId).orElseThrow();
            this.recorded = books.recorded(book).stream()
                    .collect(Collectors.toMap(
                            one -> List.of(Objects.requireNonNull(one.page), Objects.requireNonNull(one.line)),
                            one -> one));
            for (var category : categories.tree(false)) {
                categoryIds.put(category.name.zh(), category.id());
                Optional.ofNullable(category.name.en()).ifPresent(name -> categoryIds.put(name, category.id()));
            }
        }

        Line take(BookFile.Row row) {
            try {
                var input = input(row);
                var place = Objects.requireNonNull(input.book());
                var there = recorded.get(List.of(place.page(), place.line()));
                if (there == null) {
                    var entry = receiving.entry(station, input, place, calendar);
                    recorded.put(List.of(place.page(), place.line()), entry);
                    entries.add(entry);
                    return new Line(row.line(), Result.NEW, null);
                }
                if (!words.of(there).text.equals(input.text().strip())) {
                    throw new Wrong(null, texts.get("invalid.csv.another-text"));
                }
                return new Line(row.line(), Result.RECORDED_ALREADY, null);
            } catch (Wrong wrong) {
                return new Line(row.line(), Result.WRONG, wrong.getMessage());
            }
        }

        private SuggestionInput input(BookFile.Row row) throws Wrong {
            if (!row.isWhole()) {
                throw new Wrong(null, texts.get("invalid.csv.cells"));
            }
            var name = row.optional("name");
            var phone = row.optional("phone");
            var input = new SuggestionInput(
                    row.cell("text"),
                    station.id(),
                    category(row.optional("category")),
                    name == null && phone == null ? null : new Submitter(name, phone),
                    true,
                    false,
                    Channel.BOOK,
                    new SuggestionInput.BookEntry(
                            book.id(), number(row, "page"), number(row, "line"), day(row.cell("written_on"))),
                    null,
                    null);
            var violation = validator.validate(input).stream().min(Comparator.comparing(this::column));
            if (violation.isPresent()) {
                throw new Wrong(column(violation.get()), violation.get().getMessage());
            }
            return input;
        }

        private String column(ConstraintViolation<?> violation) {
            var path = violation.getPropertyPath().toString();
            return path.substring(path.lastIndexOf('.') + 1);
        }

        private int number(BookFile.Row row, String column) throws Wrong {
            try {
                return Integer.parseInt(row.cell(column));
            } catch (NumberFormatException unreadable) {
                throw new Wrong(column, texts.get("invalid.number"));
            }
        }

        private LocalDate day(String cell) throws Wrong {
            try {
                var day = LocalDate.parse(cell.replace('/', '-'), DAY);
                if (!book.canHave(day, LocalDate.now(clock))) {
                    throw new Wrong("written_on", texts.get("invalid.written-on"));
                }
                return day;
            } catch (DateTimeException unreadable) {
                throw new Wrong("written_on", texts.get("invalid.date"));
            }
        }

        private @Nullable Long category(@Nullable String name) throws Wrong {
            var id = name == null ? null : categoryIds.get(name);
            if (name != null && id == null) {
                throw new Wrong("category", texts.get("invalid.category"));
            }
            return id;
        }
    }
}
