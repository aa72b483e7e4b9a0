package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PhotoRepository implements PanacheRepository<Photo> {

    /** What is said of a photograph without reading it. */
    record Label(long id, String name, String contentType, int bytes, Instant addedAt) {
        static Label of(Photo photo) {
            return new Label(photo.id(), photo.name, photo.contentType, photo.size, photo.addedAt);
        }
    }

    List<Label> labels(Event event) {
        return getEntityManager()
                .createQuery(
                        "select id, name, contentType, size, addedAt from Photo where event = :event order by id",
                        Label.class)
                .setParameter("event", event)
                .getResultList();
    }
}
