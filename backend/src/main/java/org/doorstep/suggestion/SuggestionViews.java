package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.suggestion.SuggestionView.CategorySummary;
import org.doorstep.suggestion.SuggestionView.StationSummary;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** Shows suggestions: to the submitter their own words and none of the colleagues, to staff the reverse. */
@ApplicationScoped
class SuggestionViews {

    private final SealedWords words;
    private final StaffDirectory directory;
    private final AttachmentRepository attachments;
    private final Clock clock;

    SuggestionViews(SealedWords words, StaffDirectory directory, AttachmentRepository attachments, Clock clock) {
        this.words = words;
        this.directory = directory;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** One alone: to staff with its files. */
    SuggestionView of(Found found) {
        var files = found.standing().isStaff() ? attachments.labels(found.suggestion()) : null;
        return of(found, staffOf(List.of(found)), files);
    }

    /** Many, in a list. */
    List<SuggestionView> of(Collection<Found> found) {
        var staff = staffOf(found);
        return found.stream().map(one -> of(one, staff, null)).toList();
    }

    Map<Long, Member> staffOf(Collection<Found> found) {
        return directory.named(found.stream()
                .filter(one -> one.standing().isStaff())
                .map(Found::suggestion)
                .flatMap(one -> Stream.of(
                        one.assigneeId,
                        one.invalidityBy,
                        one.invalidConfirmedBy,
                        one.repliedBy,
                        one.reportedBy,
                        one.verifiedBy,
                        one.extensionBy,
                        one.extensionDecidedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private SuggestionView of(Found found, Map<Long, Member> staff, @Nullable List<AttachmentRepository.Label> files) {
        var suggestion = found.suggestion();
        var standing = found.standing();
        var said = words.of(suggestion);
        var isStaff = standing.isStaff();
        var submitter = said.submitter;
        return new SuggestionView(
                suggestion.reference,
                suggestion.status,
                standing.next(suggestion).stream().sorted().toList(),
                suggestion.channel,
                StationSummary.of(suggestion.station),
                CategorySummary.of(suggestion.category),
                suggestion.priority,
                isStaff ? suggestion.words : said.text,
                submitter == null ? null : isStaff ? submitter.masked() : submitter,
                isStaff,
                suggestion.said == null ? true : null,
                book(suggestion),
                isStaff ? suggestion.transcribedLate : null,
                suggestion.eventReference,
                suggestion.receivedAt,
                clock(suggestion),
                suggestion.valid,
                suggestion.adopted,
                suggestion.verifiedAt != null,
                isStaff || suggestion.invalidConfirmedBy != null ? invalidity(suggestion, said, staff) : null,
                isStaff && suggestion.duplicateOf != null ? suggestion.duplicateOf.reference : null,
                suggestion.agency,
                member(staff, suggestion.assigneeId),
                said.question,
                isStaff ? mask(said.answer) : said.answer,
                suggestion.repliedAt == null && said.reply == null ? null : reply(suggestion, said, staff),
                said.notAdoptedBecause,
                isStaff || suggestion.verifiedAt != null ? implementation(suggestion, said, staff) : null,
                isStaff ? extension(suggestion, said, staff) : null,
                suggestion.mayPublish,
                suggestion.publication,
                isStaff || suggestion.publication == Publication.PUBLISHED ? suggestion.publicWords : null,
                isStaff || suggestion.publication == Publication.PUBLISHED ? suggestion.publicReply : null,
                said.withheldBecause,
                rated(suggestion, said, isStaff),
                rectification(suggestion),
                files,
                suggestion.portal == null ? null : suggestion.portal.name(),
                suggestion.portalReference,
                suggestion.createdAt,
                suggestion.updatedAt);
    }

    private static @Nullable Member member(Map<Long, Member> staff, @Nullable Long id) {
        return id == null ? null : staff.get(id);
    }

    private static @Nullable String mask(@Nullable String text) {
        return text == null ? null : Redaction.mask(text);
    }

    private static SuggestionInput.@Nullable BookEntry book(Suggestion suggestion) {
        return suggestion.bookId == null
                        || suggestion.page == null
                        || suggestion.line == null
                        || suggestion.writtenOn == null
                ? null
                : new SuggestionInput.BookEntry(
                        suggestion.bookId, suggestion.page, suggestion.line, suggestion.writtenOn);
    }

    private SuggestionView.Clock clock(Suggestion suggestion) {
        return new SuggestionView.Clock(
                suggestion.phase(),
                suggestion.dueAt,
                suggestion.warnAt,
                suggestion.dueAt != null && clock.instant().isAfter(suggestion.dueAt),
                suggestion.pausedAt);
    }

    private static SuggestionView.@Nullable InvalidityView invalidity(
            Suggestion suggestion, Said said, Map<Long, Member> staff) {
        return suggestion.invalidity == null
                ? null
                : new SuggestionView.InvalidityView(
                        suggestion.invalidity,
                        Optional.ofNullable(said.invalidExplanation).orElse(""),
                        suggestion.invalidConfirmedBy != null,
                        member(staff, suggestion.invalidityBy),
                        member(staff, suggestion.invalidConfirmedBy),
                        suggestion.appealed);
    }

    private static SuggestionView.Reply reply(Suggestion suggestion, Said said, Map<Long, Member> staff) {
        return new SuggestionView.Reply(
                Optional.ofNullable(said.reply).orElse(""),
                Optional.ofNullable(suggestion.repliedAt).orElse(suggestion.updatedAt),
                member(staff, suggestion.repliedBy));
    }

    private static SuggestionView.@Nullable Implementation implementation(
            Suggestion suggestion, Said said, Map<Long, Member> staff) {
        return suggestion.reportedAt == null
                ? null
                : new SuggestionView.Implementation(
                        Optional.ofNullable(said.report).orElse(""),
                        suggestion.reportedAt,
                        member(staff, suggestion.reportedBy),
                        suggestion.verifiedAt,
                        member(staff, suggestion.verifiedBy));
    }

    private static SuggestionView.@Nullable Extension extension(
            Suggestion suggestion, Said said, Map<Long, Member> staff) {
        return suggestion.extensionDays == null
                ? null
                : new SuggestionView.Extension(
                        suggestion.extensionDays,
                        Optional.ofNullable(said.extensionReason).orElse(""),
                        member(staff, suggestion.extensionBy),
                        suggestion.extensionGranted,
                        member(staff, suggestion.extensionDecidedBy));
    }

    private static SuggestionView.@Nullable Rated rated(Suggestion suggestion, Said said, boolean isStaff) {
        return suggestion.ratingScore == null || suggestion.ratedAt == null
                ? null
                : new SuggestionView.Rated(
                        suggestion.ratingScore,
                        isStaff ? mask(said.ratingComment) : said.ratingComment,
                        suggestion.ratedAt);
    }

    private static SuggestionView.@Nullable RectificationView rectification(Suggestion suggestion) {
        return suggestion.rectification == null
                        || suggestion.rectificationAt == null
                        || suggestion.callBackDueAt == null
                        || suggestion.rectifyDueAt == null
                        || suggestion.reviewDueAt == null
                ? null
                : new SuggestionView.RectificationView(
                        suggestion.rectification,
                        suggestion.rectificationAt,
                        suggestion.callBackDueAt,
                        suggestion.calledBackAt,
                        suggestion.rectifyDueAt,
                        suggestion.rectifiedAt,
                        suggestion.reviewDueAt,
                        suggestion.reviewedAt);
    }
}
