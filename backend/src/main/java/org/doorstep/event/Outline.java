package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.doorstep.platform.Problem;

/** How an event fits into the areas, the activity plans and what a station knows of whom it visits. */
@ApplicationScoped
class Outline {

    private final AreaRepository areas;
    private final ActivityPlanRepository plans;
    private final ProfileRepository profiles;
    private final Clock clock;

    Outline(AreaRepository areas, ActivityPlanRepository plans, ProfileRepository profiles, Clock clock) {
        this.areas = areas;
        this.plans = plans;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Refuses another station's area or profile, a plan of another time and registration for a visit; the leader of the area answers,
     * where no other is named.
     *
     * @param pointer to the event in what was sent
     */
    void fit(Event event, String pointer) {
        var station = event.station.id();
        if (event.takesRegistrations() && !event.kind.isPublic()) {
            throw Problem.invalid(pointer + "/registration", "invalid.event.registration");
        }
        if (event.areaId != null) {
            var area = areas.findByIdOptional(event.areaId)
                    .filter(one -> one.stationId == station)
                    .orElseThrow(() -> Problem.invalid(pointer + "/areaId", "invalid.event.area"));
            event.leaderId = event.leaderId == null ? Long.valueOf(area.leaderId) : event.leaderId;
        }
        if (event.activityPlanId != null) {
            var day = event.startsAt.atZone(clock.getZone()).toLocalDate();
            if (plans.findByIdOptional(event.activityPlanId)
                    .filter(plan -> plan.takes(station, day))
                    .isEmpty()) {
                throw Problem.invalid(pointer + "/activityPlanId", "invalid.event.plan");
            }
        }
        if (event.profileId != null
                && profiles.findByIdOptional(event.profileId)
                        .filter(one -> isVisited(one, event))
                        .isEmpty()) {
            throw Problem.invalid(pointer + "/profileId", "invalid.event.profile");
        }
    }

    /** What is known of whom it visited says when the last visit was, so it looks different from now on. */
    void noteVisit(Event event) {
        if (event.profileId != null) {
            profiles.findByIdOptional(event.profileId, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    private static boolean isVisited(Profile profile, Event event) {
        return profile.stationId == event.station.id()
                && event.kind.visits().filter(profile.kind::equals).isPresent();
    }
}
