/**
 * What every room needs and no room owns: the closed list of problems, paging, retries and idempotency, ETags, the
 * clock, the embedded database. It knows no word of police work; that is left to the rooms.
 */
@NullMarked
package org.doorstep.platform;

import org.jspecify.annotations.NullMarked;
