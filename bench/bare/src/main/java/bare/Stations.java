package bare;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** As little as makes every extension do its work: Quarkus leaves out one that nothing uses. */
@Path("/api/v1/stations")
public class Stations {

    @ApplicationScoped
    static class Repository implements PanacheRepository<Station> {}

    @Inject
    Repository stations;

    @GET
    @PermitAll
    public List<String> list() {
        return stations.listAll().stream().map(station -> station.name).toList();
    }

    @POST
    @PermitAll
    @Transactional
    public void add(@Valid Station station) {
        stations.persist(station);
    }

    @Scheduled(every = "1h", delayed = "1h")
    void look() {}
}
