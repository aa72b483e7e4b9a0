package org.doorstep.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class ServiceRepository implements PanacheRepositoryBase<Service, String> {

    /** Services by code; those no longer offered only when asked for. */
    List<Service> page(boolean alsoUnused, PageRequest page) {
        return find(
                        "code > ?1 and (active or ?2 = true) order by code",
                        page.after().code(),
                        alsoUnused)
                .page(0, page.limitPlusOne())
                .list();
    }

    Optional<Service> offered(String code) {
        return findByIdOptional(code).filter(Service::active);
    }
}
