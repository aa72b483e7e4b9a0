package org.doorstep.suggestion;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An unannounced look at a station’s opinion books (暗访). The station learns of it when it is released, and not before. */
@Entity
class Inspection {

    /** How far it is. */
    enum State {
        PLANNED,
        RECORDED,
        RELEASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long stationId;
    LocalDate plannedFor;
    long inspectorId;

    @Nullable
    LocalDate inspectedOn;

    @Nullable
    String findings;

    @Nullable
    Integer score;

    @Nullable
    Integer pagesSighted;

    /** Of a page of inspections, in one query. */
    @ElementCollection
    @CollectionTable(name = "inspection_sighting", joinColumns = @JoinColumn(name = "inspection_id"))
    @BatchSize(size = 200)
    Set<Sighting> sightings = new HashSet<>();

    @Nullable
    Instant recordedAt;

    @Nullable
    Instant releasedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Inspection() {}

    void record(InspectionResult result, Instant now) {
        inspectedOn = result.inspectedOn();
        findings = result.findings().strip();
        score = result.score();
        pagesSighted = result.pagesSighted();
        var seen = Set.copyOf(Objects.requireNonNullElse(result.sighted(), List.<Sighting>of()));
        sightings.retainAll(seen);
        sightings.addAll(seen);
        recordedAt = now;
    }

    State state() {
        return releasedAt != null ? State.RELEASED : recordedAt != null ? State.RECORDED : State.PLANNED;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
