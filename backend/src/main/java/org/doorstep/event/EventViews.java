package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.event.EventInput.RegistrationPeriod;
import org.doorstep.event.EventView.StationSummary;
import org.doorstep.event.Events.Found;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Member;
import org.jspecify.annotations.Nullable;

/** Shows events. */
@ApplicationScoped
class EventViews {

    private final StaffDirectory directory;

    EventViews(StaffDirectory directory) {
        this.directory = directory;
    }

    EventView of(Found found) {
        return of(List.of(found)).getFirst();
    }

    List<EventView> of(Collection<Found> found) {
        var staff = directory.named(found.stream()
                .filter(one -> one.standing().isStaff())
                .flatMap(one -> Stream.of(one.event().organiserId, one.event().leaderId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(one -> of(one, staff)).toList();
    }

    private static EventView of(Found found, Map<Long, Member> staff) {
        var event = found.event();
        var isStaff = found.standing().isStaff();
        return new EventView(
                event.reference,
                event.kind,
                event.status,
                found.standing().next(event).stream().sorted().toList(),
                StationSummary.of(event.station),
                event.seriesId,
                member(staff, event.organiserId),
                member(staff, event.leaderId),
                isStaff ? event.areaId : null,
                isStaff ? event.activityPlanId : null,
                isStaff ? event.profileId : null,
                event.title,
                event.description,
                event.place,
                event.audience,
                event.language,
                event.startsAt,
                event.endsAt,
                event.capacity,
                RegistrationPeriod.of(event),
                event.reason,
                event.createdAt,
                event.updatedAt);
    }

    private static @Nullable Member member(Map<Long, Member> staff, @Nullable Long id) {
        return id == null ? null : staff.get(id);
    }
}
