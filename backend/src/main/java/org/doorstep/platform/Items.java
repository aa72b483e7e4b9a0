package org.doorstep.platform;

import java.util.List;

/** A list that is bounded by what it is about and so has no pages. */
public record Items<T>(List<T> items) {}
