/** Suggestions over HTTP: who may do what when, until when, and what nobody may see. */
@NullMarked
package org.doorstep.event;

import org.jspecify.annotations.NullMarked;
