package org.doorstep.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CategoryRepository implements PanacheRepository<Category> {

    List<Category> tree(boolean alsoUnused) {
        return list(
                "from Category category left join fetch category.parent where (category.active or ?1 = true) order by category.id",
                alsoUnused);
    }

    Optional<Category> offered(long id) {
        return findByIdOptional(id).filter(category -> category.active);
    }

    /** The category and all below it. */
    @SuppressWarnings("unchecked") // native query
    List<Long> withThoseBelow(long id) {
        return getEntityManager()
                .createNativeQuery("""
                        with recursive below as (
                            select id from suggestion_category where id = :id
                            union select child.id from suggestion_category as child join below on child.parent_id = below.id)
                        select id from below""", Long.class)
                .setParameter("id", id)
                .getResultList();
    }
}
