package org.doorstep.suggestion;

import java.util.Optional;

/**
 * News of a suggestion, in the transaction of what happened.
 *
 * @param kind what happened, as in the timeline of the contract: {@code MOVED}, {@code WARNED}, {@code ESCALATED}, …
 * @param status the state it has from now on, where that changed
 */
public record SuggestionChanged(String reference, String kind, Optional<String> status) {}
