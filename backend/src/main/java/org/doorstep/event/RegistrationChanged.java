package org.doorstep.event;

/**
 * News of a registration, in the transaction of what happened.
 *
 * @param kind what happened: {@code MOVED} of itself, {@code CHANGED} when more or fewer come, {@code EVENT_MOVED} when its event was
 *     postponed, called off or announced anew, {@code EVENT_CHANGED} when its time or place is another
 * @param status the state it has now
 */
public record RegistrationChanged(String reference, String eventReference, String kind, String status) {}
