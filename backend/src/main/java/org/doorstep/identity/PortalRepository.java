package org.doorstep.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class PortalRepository implements PanacheRepository<Portal> {

    Optional<Portal> named(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    List<Portal> page(PageRequest page) {
        return find("id > ?1 order by id", page.after().id())
                .page(0, page.limitPlusOne())
                .list();
    }

    /** The secrets that an active portal of this name may use now. */
    List<PortalSecret> liveSecrets(String clientId, Instant now) {
        return getEntityManager()
                .createQuery("""
                        from PortalSecret secret join fetch secret.portal portal
                        where portal.clientId = :clientId and portal.active
                            and (secret.expiresAt is null or secret.expiresAt > :now)""", PortalSecret.class)
                .setParameter("clientId", clientId)
                .setParameter("now", now)
                .getResultList();
    }

    /** To change its secrets: nobody else can meanwhile, and its version moves on. */
    Optional<Portal> lock(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void add(PortalSecret secret) {
        getEntityManager().persist(secret);
        secret.portal.secrets.add(secret);
    }

    void remove(PortalSecret secret) {
        secret.portal.secrets.remove(secret);
        getEntityManager().remove(secret);
        getEntityManager().flush(); // its place is free before another takes it
    }
}
