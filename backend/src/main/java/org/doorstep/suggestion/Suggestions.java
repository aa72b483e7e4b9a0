package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Scope;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.doorstep.platform.WrongGuess;
import org.jspecify.annotations.Nullable;

/** Finds a suggestion for who may know of it. To everybody else it does not exist. */
@ApplicationScoped
class Suggestions {

    private final SuggestionRepository suggestions;
    private final CurrentCaller caller;

    Suggestions(SuggestionRepository suggestions, CurrentCaller caller) {
        this.suggestions = suggestions;
        this.caller = caller;
    }

    /** A suggestion, and what the one who asks is to it. */
    record Found(Suggestion suggestion, Standing standing) {}

    /** To read: the portal that sent it, the submitter with the token, or staff who see the station. */
    Found read(String reference, @Nullable String token) {
        caller.requireOfPortal(Scope.SUGGESTIONS_READ);
        var named = Reference.parse(reference);
        return token != null && caller.portal().isEmpty()
                ? ofSubmitter(named.flatMap(one -> suggestions.managed(one, new Secret(token))), reference)
                : ofSignedIn(() -> named.flatMap(suggestions::named));
    }

    /** To change: as {@link #read}, locked until the transaction ends. */
    Found change(String reference, @Nullable String token) {
        caller.requireOfPortal(Scope.SUGGESTIONS_SUBMIT);
        var named = Reference.parse(reference);
        return token != null && caller.portal().isEmpty()
                ? ofSubmitter(named.flatMap(one -> suggestions.lockManaged(one, new Secret(token))), reference)
                : ofSignedIn(() -> named.flatMap(suggestions::lock));
    }

    /** To change, by the station that answers for it. */
    Found changeByStation(String reference) {
        return require(change(reference, null), Standing::isStation);
    }

    /** To change, by who works on it. */
    Found changeByAssignee(String reference) {
        return require(change(reference, null), Standing::isAssignee);
    }

    static Found require(Found found, Predicate<Standing> may) {
        if (!may.test(found.standing())) {
            throw Problem.forbidden();
        }
        return found;
    }

    private static Found ofSubmitter(Optional<Suggestion> suggestion, String reference) {
        return suggestion
                .map(one -> new Found(one, Standing.ofSubmitter()))
                .orElseThrow(() -> new WrongGuess(Reference.normalised(reference)));
    }

    private Found ofSignedIn(Supplier<Optional<Suggestion>> suggestion) {
        var portal = caller.portal();
        if (portal.isPresent()) { // also with a manage token: a portal acts under its own name
            return suggestion
                    .get()
                    .filter(one -> one.isFrom(portal.get()))
                    .map(one -> new Found(one, Standing.ofSubmitter()))
                    .orElseThrow(Problem::notFound);
        }
        var staff = caller.require();
        return suggestion
                .get()
                .filter(one -> Standing.sees(staff, one))
                .map(one -> new Found(one, Standing.of(staff, one)))
                .orElseThrow(Problem::notFound);
    }
}
