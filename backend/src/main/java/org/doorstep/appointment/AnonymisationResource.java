package org.doorstep.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.doorstep.identity.Role;

/** Administrators see what the next night will make anonymous. */
@Path("/anonymisations")
@RolesAllowed(Role.IS_ADMIN)
class AnonymisationResource {

    private final Anonymising anonymising;

    AnonymisationResource(Anonymising anonymising) {
        this.anonymising = anonymising;
    }

    @GET
    @Path("next")
    public Anonymising.Preview preview() {
        return anonymising.preview();
    }
}
