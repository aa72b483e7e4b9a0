package org.doorstep.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Communities of a station that one leader answers for (领导定点包片, SOURCE S13). */
@Entity
class Area {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long stationId;
    String name;
    long leaderId;

    /** Of a page of areas, in one query. */
    @ElementCollection
    @CollectionTable(name = "area_community", joinColumns = @JoinColumn(name = "area_id"))
    @Column(name = "community_id")
    @BatchSize(size = 200)
    Set<Long> communities = new HashSet<>();

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Area() {}

    void change(AreaInput input) {
        name = input.name().strip();
        leaderId = input.leaderId();
        var now = Set.copyOf(input.communityIds());
        communities.retainAll(now);
        communities.addAll(now);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
