package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.doorstep.event.Contribution.Kind;
import org.doorstep.event.Contributions.Words;
import org.doorstep.event.SampleEvents.Entry;
import org.doorstep.event.SampleEvents.Raised;

/** How the events of the example went: who came, what was raised, what was handed out. */
@ApplicationScoped
class SampleResults {

    private static final Duration REGISTERED_BEFORE = Duration.ofDays(10);

    private final EntityManager database;
    private final Contributions contributions;
    private final SampleParties parties;
    private final SampleMaterials materials;
    private final Clock clock;

    SampleResults(
            EntityManager database,
            Contributions contributions,
            SampleParties parties,
            SampleMaterials materials,
            Clock clock) {
        this.database = database;
        this.contributions = contributions;
        this.parties = parties;
        this.materials = materials;
        this.clock = clock;
    }

    /** @param opinions what people say; each event hears others of them first */
    void add(Event event, Entry entry, List<String> opinions) {
        event.reportedAt = event.endsAt.plus(Duration.ofHours(2));
        event.reportedBy = event.organiserId;
        event.updatedAt = event.reportedAt;
        database.persist(event);
        var at = event.startsAt.minus(REGISTERED_BEFORE);
        parties.registered(event, entry.came(), at, RegistrationStatus.CONFIRMED, RegistrationStatus.CHECKED_IN);
        parties.registered(event, entry.absent(), at, RegistrationStatus.CONFIRMED, RegistrationStatus.NO_SHOW);
        parties.walkedIn(event, entry.walkedIn());
        for (var i = 0; i < entry.opinions(); i++) {
            var text = opinions.get((entry.station() * 2 + i) % opinions.size());
            raise(event, Kind.OPINION, new Raised(text, i % 4 == 3 ? null : "当场作了答复，已记下。"));
        }
        for (var problem : Objects.requireNonNullElse(entry.problems(), List.<Raised>of())) {
            raise(event, Kind.PROBLEM, problem);
        }
        if (entry.handedOut() > 0) {
            materials.handOut(event, entry.handedOut());
        }
    }

    private void raise(Event event, Kind kind, Raised raised) {
        var contribution = new Contribution();
        contribution.event = event;
        contribution.kind = kind;
        contribution.recordedBy = event.organiserId;
        contribution.recordedAt = event.endsAt;
        if (kind == Kind.PROBLEM) {
            contribution.ownerId = event.organiserId;
            contribution.dueOn = LocalDate.ofInstant(event.endsAt.plus(Duration.ofDays(40)), clock.getZone());
        }
        if (raised.resolution() != null) {
            contribution.resolvedAt = kind == Kind.PROBLEM ? event.endsAt.plus(Duration.ofDays(9)) : event.endsAt;
            contribution.resolvedBy = event.organiserId;
        }
        contributions.seal(contribution, new Words(raised.text(), raised.resolution()));
        database.persist(contribution);
    }
}
