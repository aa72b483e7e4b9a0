package org.doorstep.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.doorstep.identity.StaffDirectory.Colleague;
import org.doorstep.platform.Items;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Whom a station's work can be given to. */
@Path("/colleagues")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
class ColleagueResource {

    private final StaffDirectory directory;
    private final CurrentCaller caller;

    ColleagueResource(StaffDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    public Items<Colleague> list(@QueryParam("stationId") @Nullable String stationId) {
        var station = Parameters.id("stationId", stationId)
                .orElseThrow(() -> Problem.invalid("/stationId", "invalid.required"));
        if (!caller.require().sees(station)) {
            throw Problem.forbidden();
        }
        return new Items<>(directory.whoSee(station));
    }
}
