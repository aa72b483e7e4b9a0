package org.doorstep.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class AccountRepository implements PanacheRepository<Account> {

    Optional<Account> named(String username) {
        return find("username", username).firstResultOptional();
    }

    /** Who is known to a provider under this {@code sub}. */
    Optional<Account> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    List<Account> page(PageRequest page) {
        return find("id > ?1 order by id", page.after().id())
                .page(0, page.limitPlusOne())
                .list();
    }
}
