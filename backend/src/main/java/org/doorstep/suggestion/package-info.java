/**
 * What residents suggest, from the paper book at the window to a result that can be proved: opinion books and their inspection,
 * suggestion records, replies, evidence, publication. Events at which something was raised are in {@code event}; figures of the
 * whole bureau are left to {@code statistics}.
 */
@NullMarked
package org.doorstep.suggestion;

import org.jspecify.annotations.NullMarked;
