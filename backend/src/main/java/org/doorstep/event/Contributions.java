package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.event.Events.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.SealedColumn;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.suggestion.Heard;
import org.doorstep.suggestion.Heard.Occasion;
import org.jspecify.annotations.Nullable;

/** Writes down what was raised at an event, and what came of it. */
@ApplicationScoped
class Contributions {

    private final ContributionRepository contributions;
    private final PersonalData personalData;
    private final StaffDirectory directory;
    private final Heard heard;
    private final CurrentCaller caller;
    private final Clock clock;

    Contributions(
            ContributionRepository contributions,
            PersonalData personalData,
            StaffDirectory directory,
            Heard heard,
            CurrentCaller caller,
            Clock clock) {
        this.contributions = contributions;
        this.personalData = personalData;
        this.directory = directory;
        this.heard = heard;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was said, and what came of it; stored sealed as one record. */
    record Words(String text, @Nullable String resolution) {
        @Override
        public String toString() {
            return "Words[…]"; // what somebody said has no place in a log
        }
    }

    /** For the change of keys. */
    @Produces
    @Singleton
    static SealedColumn words() {
        return new SealedColumn(
                "event_contribution",
                "words",
                "'event/' || reference || '/contribution'",
                "event_contribution join event on event.id = event_contribution.event_id",
                SealedColumn.ROWS);
    }

    /** Of an event that is announced or was held; its staff write down what they hear. */
    Contribution add(Found found, ContributionInput input) {
        var event = found.event();
        if (!event.status.isAtTheDoor() && event.status != EventStatus.CLOSED) {
            throw Planning.illegal(found);
        }
        var contribution = new Contribution();
        contribution.event = event;
        contribution.recordedBy = caller.require().accountId();
        contribution.recordedAt = clock.instant();
        change(contribution, input);
        contributions.persistAndFlush(contribution);
        return contribution;
    }

    void change(Contribution contribution, ContributionInput input) {
        if (input.ownerId() != null) {
            directory.requireColleague("/ownerId", input.ownerId(), contribution.event.station.id());
        }
        contribution.take(input);
        seal(contribution, new Words(input.text().strip(), resolution(contribution)));
    }

    void resolve(Contribution contribution, String resolution) {
        seal(contribution, new Words(of(contribution).text(), resolution));
        contribution.resolvedAt = clock.instant();
        contribution.resolvedBy = caller.require().accountId();
    }

    /** Hands it over, once; the suggestion says at which event it was raised. */
    void suggest(Contribution contribution) {
        if (contribution.suggestionReference != null) {
            throw Problem.of(ProblemType.DUPLICATE, "duplicate.contribution");
        }
        var event = contribution.event;
        var occasion = switch (event.kind) {
            case OPEN_DAY -> Occasion.OPEN_DAY;
            case ENTERPRISE_VISIT, CAMPUS_VISIT -> Occasion.VISIT;
            case TALK, ONLINE_TALK, LECTURE, PUBLICITY_STAND -> Occasion.TALK;
        };
        contribution.suggestionReference = heard.at(
                event.reference, occasion, event.station.id(), of(contribution).text(), caller.require());
    }

    List<ContributionView> views(Collection<Contribution> some) {
        var owners = directory.named(
                some.stream().map(one -> one.ownerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return some.stream()
                .map(one -> {
                    var words = of(one);
                    return new ContributionView(
                            one.id(),
                            one.event.reference,
                            one.kind,
                            words.text(),
                            one.ownerId == null ? null : owners.get(one.ownerId),
                            one.dueOn,
                            words.resolution(),
                            one.resolvedAt,
                            one.suggestionReference,
                            one.recordedAt);
                })
                .toList();
    }

    private @Nullable String resolution(Contribution contribution) {
        return contribution.id == null ? null : of(contribution).resolution();
    }

    private Words of(Contribution contribution) {
        return personalData.open(owner(contribution), contribution.words, Words.class);
    }

    void seal(Contribution contribution, Words words) {
        contribution.words = personalData.seal(owner(contribution), words);
    }

    private static String owner(Contribution contribution) {
        return "event/" + contribution.event.reference + "/contribution";
    }
}
