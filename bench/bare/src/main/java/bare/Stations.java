package bare;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/stations")
public class Stations {

    @GET
    @PermitAll
    public String list() {
        return "{}";
    }
}
