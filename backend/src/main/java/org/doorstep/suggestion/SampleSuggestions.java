package org.doorstep.suggestion;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.Reference;
import org.doorstep.platform.SampleData;
import org.doorstep.platform.Secret;
import org.doorstep.station.Staffing;
import org.doorstep.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions of the sample district, so many as the bureau reports (SOURCE S1, S3, S4): 12 from the opinion books in 3 categories, 156
 * from talks, 34 online. Some are not valid, some late, some not done and some dissatisfied, so that no share is 100 % by accident.
 */
@ApplicationScoped
class SampleSuggestions {

    private static final int AFTER_DISTRICT_AND_ACCOUNTS = 5000;
    private static final int TALKS = 156;
    private static final int ONLINE = 34;

    private final SampleData sample;
    private final EntityManager database;
    private final Receiving receiving;
    private final SealedWords words;
    private final Deadlines deadlines;
    private final Staffing staffing;
    private final StaffDirectory staff;
    private final Clock clock;

    SampleSuggestions(
            SampleData sample,
            EntityManager database,
            Receiving receiving,
            SealedWords words,
            Deadlines deadlines,
            Staffing staffing,
            StaffDirectory staff,
            Clock clock) {
        this.sample = sample;
        this.database = database;
        this.receiving = receiving;
        this.words = words;
        this.deadlines = deadlines;
        this.staffing = staffing;
        this.staff = staff;
        this.clock = clock;
    }

    /** What is in {@code sample/suggestions.json}. */
    record Sample(List<Top> categories, List<Entry> book, List<Entry> talk, List<Entry> online) {}

    record Top(LocalText name, List<LocalText> below) {}

    record Entry(String category, String text, @Nullable String reply) {}

    void load(@Observes @Priority(AFTER_DISTRICT_AND_ACCOUNTS) StartupEvent start) {
        sample.fill(Category.class, this::add);
    }

    private void add() {
        var given = sample.read("suggestions.json", Sample[].class).getFirst();
        var categories = addCategories(given.categories());
        var stations = staffing.stationIds().stream()
                .map(id -> staffing.station(id).orElseThrow())
                .toList();
        for (var i = 0; i < given.book().size(); i++) {
            addBookEntry(i, given.book().get(i), stations, categories);
        }
        for (var i = 0; i < TALKS; i++) {
            var entry = given.talk().get(i % given.talk().size());
            addHeard(i, TALKS, entry, Channel.TALK, stations, categories);
        }
        for (var i = 0; i < ONLINE; i++) {
            var entry = given.online().get(i % given.online().size());
            addHeard(i, ONLINE, entry, i % 3 == 0 ? Channel.WECHAT : Channel.WEB, stations, categories);
        }
    }

    private Map<String, Category> addCategories(List<Top> tops) {
        var byName = new HashMap<String, Category>();
        for (var top : tops) {
            var above = addCategory(top.name(), null);
            for (var name : top.below()) {
                byName.put(name.zh(), addCategory(name, above));
            }
        }
        return byName;
    }

    private Category addCategory(LocalText name, @Nullable Category above) {
        var category = new Category();
        category.change(new CategoryInput(name, null, null, null, null, null, true), above);
        database.persist(category);
        return category;
    }

    /** Two entries in the book of each station; the last one is an advertisement. */
    private void addBookEntry(int i, Entry entry, List<Station> stations, Map<String, Category> categories) {
        var station = stations.get(i % stations.size());
        var book = book(station);
        var suggestion = begin(entry, Channel.BOOK, station, categories, written(i, 12));
        receiving.put(
                suggestion,
                new SuggestionInput.BookEntry(
                        book.id(), 1 + i / stations.size(), 1, LocalDate.ofInstant(written(i, 12), clock.getZone())));
        suggestion.transcribedLate = i == 3;
        if (entry.reply() == null) {
            reject(suggestion);
        } else {
            reply(suggestion, entry.reply(), true, i == 7);
            implement(suggestion, i != 10); // one is not verified yet
        }
        finish(suggestion, i);
    }

    private void addHeard(
            int i, int of, Entry entry, Channel channel, List<Station> stations, Map<String, Category> categories) {
        var suggestion = begin(entry, channel, stations.get(i % stations.size()), categories, written(i, of));
        if (entry.text().contains("天气") || entry.text().contains("红包")) {
            reject(suggestion);
        } else if (i > of - 8) {
            suggestion.status = i % 2 == 0
                    ? SuggestionStatus.RECEIVED
                    : SuggestionStatus.SCREENING; // the newest are being looked at
        } else if (i % 11 == 4) {
            reply(suggestion, "感谢您的建议，目前条件尚不具备，已记录在案。", false, i % 3 == 0);
            suggestion.status = SuggestionStatus.CLOSED;
        } else {
            reply(suggestion, "感谢您的建议，已采纳并安排落实。", true, i % 14 == 6);
            implement(suggestion, i % 9 != 2);
        }
        finish(suggestion, i);
    }

    private Book book(Station station) {
        return database.createQuery("from Book where stationId = :station", Book.class)
                .setParameter("station", station.id())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var book = new Book();
                    book.stationId = station.id();
                    book.window = "户籍窗口";
                    book.number = LocalDate.now(clock).getYear() + "-01";
                    book.openedOn = LocalDate.now(clock).minusYears(1);
                    database.persist(book);
                    return book;
                });
    }

    /** Evenly over the last ten months, the last of them today. */
    private Instant written(int i, int of) {
        return clock.instant()
                .minus(Duration.ofDays(300).multipliedBy(of - 1L - i).dividedBy(of));
    }

    private Suggestion begin(
            Entry entry, Channel channel, Station station, Map<String, Category> categories, Instant at) {
        var suggestion = new Suggestion();
        suggestion.reference = Reference.random();
        suggestion.manageTokenHash = Secret.random().hash();
        suggestion.channel = channel;
        suggestion.station = station;
        suggestion.receivedAt = at;
        receiving.enter(
                suggestion, new SuggestionInput(entry.text(), null, null, null, null, true, null, null, null, null));
        suggestion.category = Objects.requireNonNull(categories.get(entry.category()));
        suggestion.createdAt = at;
        deadlines.start(suggestion, at);
        return suggestion;
    }

    private void reject(Suggestion suggestion) {
        suggestion.status = SuggestionStatus.INVALID;
        suggestion.valid = false;
        suggestion.invalidity = InvalidityReason.ADVERTISING;
        suggestion.invalidityBy = staff.first(Role.DISPATCHER);
        suggestion.invalidConfirmedBy = staff.first(Role.SUPERVISOR);
        words.change(suggestion, said -> said.invalidExplanation = "没有可以办理的内容。");
    }

    private void reply(Suggestion suggestion, String text, boolean adopted, boolean oneOfTheLate) {
        var late =
                oneOfTheLate && suggestion.receivedAt.isBefore(clock.instant().minus(Duration.ofDays(60)));
        suggestion.status = SuggestionStatus.REPLIED;
        suggestion.valid = true;
        suggestion.adopted = adopted;
        suggestion.assigneeId = staff.first(Role.OFFICER);
        suggestion.repliedAt = suggestion.receivedAt.plus(
                Duration.ofDays(late ? 35 : 6)); // 15 working days are 3 weeks, or 4 over a holiday
        suggestion.repliedBy = suggestion.assigneeId;
        suggestion.repliedInTime = !late;
        words.change(suggestion, said -> said.reply = text);
    }

    private void implement(Suggestion suggestion, boolean verified) {
        suggestion.reportedAt = Objects.requireNonNull(suggestion.repliedAt).plus(Duration.ofDays(3));
        suggestion.reportedBy = suggestion.assigneeId;
        words.change(suggestion, said -> said.report = "已按答复办理完毕，现场已查看。");
        if (verified) {
            suggestion.status = SuggestionStatus.CLOSED;
            suggestion.verifiedAt = suggestion.reportedAt.plus(Duration.ofDays(2));
            suggestion.verifiedBy = staff.first(Role.SUPERVISOR);
            publish(suggestion);
        }
    }

    private void publish(Suggestion suggestion) {
        suggestion.publication = Publication.PUBLISHED;
        suggestion.publicWords = suggestion.words;
        suggestion.publicWordPairs = suggestion.wordPairs;
        suggestion.publicReply = words.of(suggestion).reply;
        suggestion.preparedBy = staff.first(Role.DISPATCHER);
        suggestion.publishedBy = staff.first(Role.SUPERVISOR);
        suggestion.publishedAt = Objects.requireNonNull(suggestion.verifiedAt);
    }

    private void finish(Suggestion suggestion, int i) {
        deadlines.set(suggestion);
        suggestion.updatedAt = suggestion.verifiedAt == null ? suggestion.receivedAt : suggestion.verifiedAt;
        SampleSatisfaction.rate(suggestion, i, staff);
        database.persist(suggestion);
        database.persist(new SuggestionStep(suggestion, SuggestionStep.Kind.RECEIVED, suggestion.receivedAt)
                .to(SuggestionStatus.RECEIVED));
        if (suggestion.status != SuggestionStatus.RECEIVED) {
            database.persist(new SuggestionStep(suggestion, SuggestionStep.Kind.MOVED, suggestion.updatedAt)
                    .to(suggestion.status));
        }
    }
}
