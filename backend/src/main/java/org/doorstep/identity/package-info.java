/**
 * Who is who: accounts of staff, their roles and sessions, portals and their scopes, and how personal data is written and masked. What a role may do
 * in a room is written in that room.
 */
@NullMarked
package org.doorstep.identity;

import org.jspecify.annotations.NullMarked;
