package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class SeasonRepository implements PanacheRepository<Season> {

    List<Season> page(PageRequest page) {
        return find("id > ?1 order by id", page.after().id())
                .page(0, page.limitPlusOne())
                .list();
    }
}
