package org.doorstep.station;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.doorstep.platform.PageRequest;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommunityRepository implements PanacheRepository<Community> {

    Optional<Community> withStation(long id) {
        return find("from Community community join fetch community.station where community.id = ?1", id)
                .firstResultOptional();
    }

    /**
     * Communities by number.
     *
     * @param nameHas part of the name in either language; case does not matter
     * @param alsoUnused whether to hold those that are not served too
     */
    List<Community> page(OptionalLong stationId, @Nullable String nameHas, boolean alsoUnused, PageRequest page) {
        var query = new StringBuilder("""
                from Community community join fetch community.station station
                where community.id > :after and (community.active and station.active or :alsoUnused = true)""");
        var values = Parameters.with("after", page.after().id()).and("alsoUnused", alsoUnused);
        if (stationId.isPresent()) {
            query.append(" and station.id = :station");
            values.and("station", stationId.getAsLong());
        }
        if (nameHas != null) {
            query.append(" and (community.name.zh ilike :part escape '!' or community.name.en ilike :part escape '!')");
            values.and("part", "%" + nameHas.replaceAll("[!%_]", "!$0") + "%");
        }
        return find(query + " order by community.id", values)
                .page(0, page.limitPlusOne())
                .list();
    }
}
