package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.PortalCaller;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.doorstep.station.Officer;
import org.jspecify.annotations.Nullable;

/** Reads what a list of visits is narrowed to: a day, or from today on, unless a reference is looked for. */
@ApplicationScoped
class AppointmentSearch {

    private static final int SHORTEST_PREFIX = 3;
    private static final long NOBODY = 0;

    private final CurrentCaller caller;
    private final PersonalData personalData;
    private final Clock clock;

    AppointmentSearch(CurrentCaller caller, PersonalData personalData, Clock clock) {
        this.caller = caller;
        this.personalData = personalData;
        this.clock = clock;
    }

    AppointmentRepository.Filter filter(
            List<String> status,
            @Nullable String stationId,
            @Nullable String officerId,
            Optional<Officer> self,
            @Nullable String date,
            @Nullable String q,
            @Nullable String portalReference) {
        var day = Parameters.day("date", date);
        var prefix = Optional.ofNullable(q).map(AppointmentSearch::prefix);
        var looksForOne = prefix.isPresent() || portalReference != null;
        var from = day.or(() -> looksForOne ? Optional.empty() : Optional.of(LocalDate.now(clock)));
        return new AppointmentRepository.Filter(
                caller.narrow(Parameters.id("stationId", stationId)),
                officer(officerId, self),
                status.stream()
                        .map(one -> Parameters.choice("status", AppointmentStatus.class, one))
                        .toList(),
                from.map(one -> one.atStartOfDay(clock.getZone()).toInstant()),
                day.map(one -> one.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                prefix,
                caller.portal().map(PortalCaller::portalId),
                Optional.ofNullable(portalReference),
                List.of());
    }

    /** Every visit of a telephone at the stations the caller sees, whenever it was. */
    AppointmentRepository.Filter byPhone(String phone) {
        return new AppointmentRepository.Filter(
                caller.narrow(OptionalLong.empty()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                personalData.phoneIndexes(phone));
    }

    private static Optional<Long> officer(@Nullable String asked, Optional<Officer> self) {
        if ("me".equals(asked)) {
            return Optional.of(self.map(Officer::id).orElse(NOBODY));
        }
        var id = Parameters.id("officerId", asked);
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }

    private static String prefix(String typed) {
        var prefix = Reference.normalised(typed);
        if (prefix.length() < SHORTEST_PREFIX) {
            throw Problem.invalid("/q", "invalid.query");
        }
        return prefix;
    }
}
