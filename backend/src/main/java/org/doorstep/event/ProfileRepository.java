package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.PageRequest;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProfileRepository implements PanacheRepository<Profile> {

    private final Clock clock;

    ProfileRepository(Clock clock) {
        this.clock = clock;
    }

    /** By number. */
    List<Profile> page(Optional<Long> station, Optional<ProfileKind> kind, @Nullable String nameHas, PageRequest page) {
        var where = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", page.after().id()));
        station.ifPresent(id -> {
            where.append(" and stationId = :station");
            values.put("station", id);
        });
        kind.ifPresent(one -> {
            where.append(" and kind = :kind");
            values.put("kind", one);
        });
        if (nameHas != null) {
            where.append(" and name ilike :part escape '!'");
            values.put("part", "%" + nameHas.replaceAll("[!%_]", "!$0") + "%");
        }
        return find(where + " order by id", values).page(0, page.limitPlusOne()).list();
    }

    List<Profile> toVisit(long station) {
        return list("stationId = ?1 and active order by id", station);
    }

    /** When each was last visited, by a note that was made or an event that was held; who never was is not in it. */
    @SuppressWarnings("unchecked") // native query
    Map<Long, LocalDate> lastVisits(Collection<Long> profiles) {
        if (profiles.isEmpty()) {
            return Map.of();
        }
        List<Object[]> visits = getEntityManager()
                .createNativeQuery("""
                        select profile_id, max(day) from (
                            select profile_id, visited_on as day from profile_visit where profile_id in (:profiles)
                            union all
                            select profile_id, (starts_at at time zone :zone)::date from event
                            where profile_id in (:profiles) and status in ('HELD', 'CLOSED')) as visit
                        group by profile_id""", Object[].class)
                .setParameter("profiles", profiles)
                .setParameter("zone", clock.getZone().getId())
                .getResultList();
        return visits.stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (LocalDate) row[1]));
    }

    /** The latest first. */
    List<ProfileChange> changes(long profile, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from ProfileChange where profileId = :profile and id < :after order by id desc",
                        ProfileChange.class)
                .setParameter("profile", profile)
                .setParameter("after", page.after().id())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    /** The latest first. */
    List<ProfileVisit> visits(long profile, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from ProfileVisit where profileId = :profile and (visitedOn, id) < (:day, :after)"
                                + " order by visitedOn desc, id desc",
                        ProfileVisit.class)
                .setParameter("profile", profile)
                .setParameter("day", LocalDate.ofInstant(page.after().at(), ZoneOffset.UTC))
                .setParameter("after", page.after().id())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    Optional<ProfileVisit> visit(long profile, long id) {
        return Optional.ofNullable(getEntityManager().find(ProfileVisit.class, id))
                .filter(one -> one.profileId == profile);
    }

    static Cursor position(ProfileVisit visit) {
        return new Cursor(visit.visitedOn.atStartOfDay().toInstant(ZoneOffset.UTC), visit.id());
    }
}
