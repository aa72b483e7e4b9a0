/**
 * Outreach events, from the draft to the closing report: who comes, that no more come than there are places, what was raised there and
 * what became of it; besides, what is planned with them (areas, activity plans), handed out at them (materials), and known of the enterprises
 * and campuses that are visited. What is suggested at an event is handed over to {@code suggestion}; telling people about it is left to
 * {@code notification}, which listens for the news of this room; figures of the whole bureau are left to {@code statistics}.
 */
@NullMarked
package org.doorstep.event;

import org.jspecify.annotations.NullMarked;
