/**
 * Who is who: accounts of staff, their roles and sessions, portals and their scopes; how personal data is sealed, found and masked,
 * and the trail of who looked at it. What a role may do in a room is written in that room.
 */
@NullMarked
package org.doorstep.identity;

import org.jspecify.annotations.NullMarked;
