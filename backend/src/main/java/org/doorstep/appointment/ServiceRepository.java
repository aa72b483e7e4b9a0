package org.doorstep.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ServiceRepository implements PanacheRepositoryBase<Service, String> {

    Optional<Service> offered(String code) {
        return findByIdOptional(code).filter(Service::active);
    }
}
