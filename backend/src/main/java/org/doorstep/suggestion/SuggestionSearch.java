package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PortalCaller;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.jspecify.annotations.Nullable;

/** Reads what a list of suggestions is narrowed to. */
@ApplicationScoped
class SuggestionSearch {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final CurrentCaller caller;
    private final CategoryRepository categories;
    private final Clock clock;

    SuggestionSearch(CurrentCaller caller, CategoryRepository categories, Clock clock) {
        this.caller = caller;
        this.categories = categories;
        this.clock = clock;
    }

    SuggestionRepository.Filter filter(
            List<String> status,
            @Nullable String stationId,
            @Nullable String categoryId,
            @Nullable String channel,
            @Nullable String assigneeId,
            @Nullable String bookId,
            @Nullable String overdue,
            @Nullable String publication,
            @Nullable String q) {
        var reference = Optional.ofNullable(q).flatMap(Reference::parse);
        return new SuggestionRepository.Filter(
                caller.narrow(Parameters.id("stationId", stationId)),
                assignee(assigneeId),
                caller.portal().map(PortalCaller::portalId),
                id("bookId", bookId),
                status.stream()
                        .map(one -> Parameters.choice("status", SuggestionStatus.class, one))
                        .toList(),
                id("categoryId", categoryId).map(categories::withThoseBelow).orElse(List.of()),
                Optional.ofNullable(channel).map(one -> Parameters.choice("channel", Channel.class, one)),
                Optional.ofNullable(publication).map(one -> Parameters.choice("publication", Publication.class, one)),
                Parameters.flag("overdue", overdue) ? Optional.of(clock.instant()) : Optional.empty(),
                reference,
                reference.isPresent() ? Optional.empty() : words(q));
    }

    /** Words long enough to be found by. */
    static Optional<String> words(@Nullable String q) {
        if (q == null) {
            return Optional.empty();
        }
        var words = q.strip();
        if (words.length() < SHORTEST
                || words.length() > LONGEST
                || WordPairs.of(words).isEmpty()) {
            throw Problem.invalid("/q", "invalid.words");
        }
        return Optional.of(words);
    }

    static Optional<Long> id(String name, @Nullable String value) {
        var id = Parameters.id(name, value);
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }

    private Optional<Long> assignee(@Nullable String asked) {
        return "me".equals(asked) ? Optional.of(caller.require().accountId()) : id("assigneeId", asked);
    }
}
