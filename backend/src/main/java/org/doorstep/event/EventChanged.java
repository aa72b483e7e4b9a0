package org.doorstep.event;

import java.util.Optional;

/**
 * News of an event, in the transaction of what happened.
 *
 * @param kind what happened: {@code PLANNED}, {@code CHANGED}, {@code MOVED}, {@code REPORTED}
 * @param status the state it has from now on, where that changed
 */
public record EventChanged(String reference, String kind, Optional<String> status) {}
