package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.identity.Caller;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PortalCaller;
import org.doorstep.identity.PublicForms;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.doorstep.station.Staffing;
import org.doorstep.station.Station;
import org.doorstep.station.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Takes a suggestion in: of a resident, of a portal, or written down by staff for somebody. */
@ApplicationScoped
class Receiving {

    private final SuggestionRepository suggestions;
    private final CategoryRepository categories;
    private final BookRepository books;
    private final SealedWords words;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Staffing staffing;
    private final CurrentCaller caller;
    private final PublicForms forms;
    private final Clock clock;

    Receiving(
            SuggestionRepository suggestions,
            CategoryRepository categories,
            BookRepository books,
            SealedWords words,
            Deadlines deadlines,
            WorkingDays workingDays,
            Staffing staffing,
            CurrentCaller caller,
            PublicForms forms,
            Clock clock) {
        this.suggestions = suggestions;
        this.categories = categories;
        this.books = books;
        this.words = words;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.staffing = staffing;
        this.caller = caller;
        this.forms = forms;
        this.clock = clock;
    }

    /** A suggestion received, and the secret it is followed with, which is stored nowhere. */
    record Received(Suggestion suggestion, Secret manageToken) {}

    /** Of who makes this request. */
    Received receive(SuggestionInput input) {
        return receive(input, caller.find(), caller.portal());
    }

    Received receive(SuggestionInput input, Optional<Caller> staff, Optional<PortalCaller> portal) {
        requireWhatOnlySomeGive(input, staff, portal);
        requireConsent(input);
        var token = Secret.random();
        var calendar = workingDays.calendar();
        var suggestion = begun(token, channel(input, staff, portal), station(input, staff), staff);
        suggestion.portal = portal.map(suggestions::portal).orElse(null);
        suggestion.portalReference = input.portalReference();
        enterBook(suggestion, input.book(), calendar);
        enter(suggestion, input, calendar);
        Optional.ofNullable(input.submitter())
                .map(Submitter::normalised)
                .map(Submitter::phone)
                .ifPresent(phone -> forms.countPhone("suggestions", phone));
        suggestions.persist(suggestion);
        suggestions.record(new SuggestionStep(suggestion, SuggestionStep.Kind.RECEIVED, suggestion.createdAt)
                .to(SuggestionStatus.RECEIVED)
                .by(staff.map(one -> Standing.of(one, suggestion)).orElseGet(Standing::ofSubmitter)));
        suggestions.flush();
        return new Received(suggestion, token);
    }

    /** An entry of a book as if the caller had typed it in; it is stored nowhere yet. */
    Suggestion entry(
            Station station, SuggestionInput input, SuggestionInput.BookEntry place, WorkingDays.Calendar calendar) {
        var suggestion = begun(Secret.random(), Channel.BOOK, station, caller.find());
        put(suggestion, place, calendar);
        enter(suggestion, input, calendar);
        return suggestion;
    }

    private Suggestion begun(Secret token, Channel channel, @Nullable Station station, Optional<Caller> staff) {
        var suggestion = new Suggestion();
        suggestion.reference = Reference.random();
        suggestion.manageTokenHash = token.hash();
        suggestion.channel = channel;
        suggestion.station = station;
        suggestion.recordedBy = staff.map(Caller::accountId).orElse(null);
        suggestion.receivedAt = clock.instant();
        return suggestion;
    }

    /** What is the same whoever brings it. */
    void enter(Suggestion suggestion, SuggestionInput input) {
        enter(suggestion, input, workingDays.calendar());
    }

    private void enter(Suggestion suggestion, SuggestionInput input, WorkingDays.Calendar calendar) {
        var said = new Said();
        said.text = input.text().strip();
        said.submitter = input.submitter() == null ? null : input.submitter().normalised();
        words.put(suggestion, said);
        suggestion.words = Redaction.mask(said.text);
        suggestion.wordPairs = WordPairs.of(suggestion.words);
        suggestion.status = SuggestionStatus.RECEIVED;
        suggestion.publication = Publication.PRIVATE;
        suggestion.mayPublish = Boolean.TRUE.equals(input.mayPublish());
        suggestion.priority = input.priority() == null ? Priority.NORMAL : input.priority();
        suggestion.category = category(input.categoryId());
        suggestion.take(suggestion.category == null ? Days.USUAL : suggestion.category.days());
        suggestion.createdAt = clock.instant();
        suggestion.updatedAt = suggestion.createdAt;
        deadlines.start(suggestion, suggestion.createdAt, calendar);
        deadlines.set(suggestion, calendar);
    }

    private @Nullable Category category(@Nullable Long id) {
        return id == null
                ? null
                : categories.offered(id).orElseThrow(() -> Problem.invalid("/categoryId", "invalid.category"));
    }

    private @Nullable Station station(SuggestionInput input, Optional<Caller> staff) {
        var asked = input.stationId() != null
                ? input.stationId()
                : staff.map(Caller::stationId).orElse(null); // of staff of a station, their own
        if (asked == null) {
            return null;
        }
        var station = staffing.station(asked)
                .filter(Station::active)
                .orElseThrow(() -> Problem.invalid("/stationId", "invalid.station"));
        if (staff.isPresent() && !staff.get().sees(station.id())) {
            throw Problem.forbidden();
        }
        return station;
    }

    private static Channel channel(SuggestionInput input, Optional<Caller> staff, Optional<PortalCaller> portal) {
        if (portal.isPresent()) {
            return Channel.PORTAL;
        }
        if (staff.isEmpty()) {
            return Channel.WEB;
        }
        return Optional.ofNullable(input.channel()).orElseThrow(() -> Problem.invalid("/channel", "invalid.required"));
    }

    /** An entry counts from the day it was written; it is to be here one working day later. */
    private void enterBook(
            Suggestion suggestion, SuggestionInput.@Nullable BookEntry entry, WorkingDays.Calendar calendar) {
        if (entry == null) {
            return;
        }
        var book = books.findByIdOptional(entry.bookId())
                .filter(one -> suggestion.station != null && one.stationId == suggestion.station.id())
                .orElseThrow(() -> Problem.invalid("/book/bookId", "invalid.book"));
        if (!book.canHave(entry.writtenOn(), LocalDate.now(clock))) {
            throw Problem.invalid("/book/writtenOn", "invalid.written-on");
        }
        put(suggestion, entry, calendar);
    }

    void put(Suggestion suggestion, SuggestionInput.BookEntry entry) {
        put(suggestion, entry, workingDays.calendar());
    }

    private void put(Suggestion suggestion, SuggestionInput.BookEntry entry, WorkingDays.Calendar calendar) {
        suggestion.bookId = entry.bookId();
        suggestion.page = entry.page();
        suggestion.line = entry.line();
        suggestion.writtenOn = entry.writtenOn();
        suggestion.receivedAt = entry.writtenOn().atStartOfDay(clock.getZone()).toInstant();
        var due = calendar.plus(calendar.startsCounting(suggestion.receivedAt), Duration.ofDays(1));
        suggestion.transcribedLate = clock.instant().isAfter(due);
    }

    private static void requireConsent(SuggestionInput input) {
        if (input.submitter() != null && !Boolean.TRUE.equals(input.consent())) {
            throw Problem.invalid("/consent", "invalid.consent.suggestion");
        }
    }

    private static void requireWhatOnlySomeGive(
            SuggestionInput input, Optional<Caller> staff, Optional<PortalCaller> portal) {
        if (input.portalReference() != null && portal.isEmpty()) {
            throw Problem.invalid("/portalReference", "invalid.portal-reference");
        }
        if (staff.isEmpty()) {
            requireAbsent("/channel", input.channel());
            requireAbsent("/book", input.book());
            requireAbsent("/priority", input.priority());
        } else if (input.channel() == Channel.WEB || input.channel() == Channel.PORTAL) {
            throw Problem.invalid("/channel", "invalid.channel");
        } else if ((input.channel() == Channel.BOOK) != (input.book() != null)) {
            throw Problem.invalid("/book", "invalid.book.with-channel");
        }
    }

    private static void requireAbsent(String pointer, @Nullable Object value) {
        if (value != null) {
            throw Problem.invalid(pointer, "invalid.staff-only");
        }
    }
}
