/**
 * The police stations: the communities they serve, their officers, and when these are on duty (shifts less absences). It says
 * who could make visits and when; which visits there are, and who goes, is left to its neighbours, which listen for
 * {@link org.doorstep.station.StaffingChanged}.
 */
@NullMarked
package org.doorstep.station;

import org.jspecify.annotations.NullMarked;
