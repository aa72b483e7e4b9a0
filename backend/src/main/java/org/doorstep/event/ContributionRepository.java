package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ContributionRepository implements PanacheRepository<Contribution> {

    List<Contribution> of(Event event) {
        return list("event = ?1 order by id", event);
    }

    Optional<Contribution> lock(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
