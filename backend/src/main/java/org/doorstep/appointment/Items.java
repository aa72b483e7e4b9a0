package org.doorstep.appointment;

import java.util.List;

/** A list that is bounded by what it is about and so has no pages. */
record Items<T>(List<T> items) {}
