package org.doorstep.suggestion;

import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.identity.Caller;
import org.doorstep.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a suggestion, and so what they may do with it: the submitter who holds its token (or the portal that sent
 * it for them), the station that answers for it, who works on it, a supervisor, or a colleague who may only look.
 */
record Standing(
        boolean isSubmitter,
        boolean isStation,
        boolean isAssignee,
        boolean isSupervisor,
        @Nullable Long accountId) {

    static Standing ofSubmitter() {
        return new Standing(true, false, false, false, null);
    }

    /** Of the service itself. */
    static Standing ofNobody() {
        return new Standing(false, false, false, false, null);
    }

    static Standing of(Caller caller, Suggestion suggestion) {
        var supervises = caller.role() == Role.SUPERVISOR || caller.role() == Role.ADMIN;
        return new Standing(
                false,
                caller.role().dispatches() && sees(caller, suggestion),
                suggestion.assigneeId != null && suggestion.assigneeId == caller.accountId(),
                supervises,
                caller.accountId());
    }

    /** What is about the bureau as a whole is for who sees every station. */
    static boolean sees(Caller caller, Suggestion suggestion) {
        var station = suggestion.stationId();
        return station == null ? caller.role().seesEveryStation() : caller.sees(station);
    }

    boolean isStaff() {
        return !isSubmitter;
    }

    /** Who may move a suggestion where; whether it can go there is asked before. Two rules need somebody else than before. */
    boolean mayMove(Suggestion suggestion, SuggestionStatus to) {
        var from = suggestion.status;
        return switch (to) {
            case SCREENING -> from == SuggestionStatus.INVALID ? isSubmitter : isStation;
            case VALID, DUPLICATE, REFERRED, CLOSED -> isStation;
            case INVALID -> isStation && isNot(suggestion.invalidityBy);
            case ASSIGNED -> isStation || isAnswer(from);
            case IN_PROGRESS -> isAssignee || isAnswer(from);
            case AWAITING_SUBMITTER, NOT_ADOPTED -> isAssignee;
            case REPLIED -> from == SuggestionStatus.RECEIVED ? isStation : isAssignee;
            case IMPLEMENTED -> isStation && isNot(suggestion.reportedBy);
            case REOPENED -> isSubmitter || isStation;
            case WITHDRAWN -> isSubmitter;
            case RECEIVED -> false;
        };
    }

    private boolean isAnswer(SuggestionStatus from) {
        return isSubmitter && from == SuggestionStatus.AWAITING_SUBMITTER;
    }

    /** Whether this is somebody else than who did the first of two things. */
    boolean isNot(@Nullable Long first) {
        return first == null || accountId == null || first.longValue() != accountId;
    }

    /** The states this one may move the suggestion to now. */
    Set<SuggestionStatus> next(Suggestion suggestion) {
        return suggestion.next().stream().filter(to -> mayMove(suggestion, to)).collect(Collectors.toUnmodifiableSet());
    }
}
