/**
 * A home visit from booking to rating, the services that can be ordered and the windows they are booked in. Who is on
 * duty comes from {@code station}; in which order an officer drives is left to {@code dispatch}.
 */
@NullMarked
package org.doorstep.appointment;

import org.jspecify.annotations.NullMarked;
