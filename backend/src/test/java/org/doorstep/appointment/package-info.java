/** The main job over HTTP: booking, moving, rating; and what must never happen to it. */
@NullMarked
package org.doorstep.appointment;

import org.jspecify.annotations.NullMarked;
