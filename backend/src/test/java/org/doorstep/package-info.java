/** What the tests of every room stand on: a district to act in ({@link org.doorstep.District}) and callers ({@link org.doorstep.Api}). */
@NullMarked
package org.doorstep;

import org.jspecify.annotations.NullMarked;
