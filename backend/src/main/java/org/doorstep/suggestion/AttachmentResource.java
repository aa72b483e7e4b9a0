package org.doorstep.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.FileName;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.StoredFile;
import org.doorstep.platform.UploadedFile;
import org.jspecify.annotations.Nullable;

/** Staff attach scans and evidence to a suggestion, and read them. A browser saves them and shows none. */
@Path("/suggestions/{reference}/attachments")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class AttachmentResource {

    private final Attachments attachments;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    AttachmentResource(Attachments attachments, CurrentCaller caller, Idempotency idempotency) {
        this.attachments = attachments;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({"image/jpeg", "image/png", "application/pdf"})
    public Response attach(
            String reference,
            @QueryParam("kind") @Nullable String kind,
            @HeaderParam("File-Name") @Nullable String fileName,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte @Nullable [] content) {
        if (kind == null) {
            throw Problem.invalid("/kind", "invalid.required");
        }
        var what = Parameters.choice("kind", AttachmentKind.class, kind);
        var file = UploadedFile.of(content, mediaType); // it takes a while: before anything is locked
        var found = attachments.toAttach(reference);
        var name = FileName.harmless(fileName, file.type);
        return idempotency.once(
                caller.scope("suggestion-attachments/" + found.suggestion().reference),
                key,
                List.of(what, name, HexFormat.of().formatHex(file.digest)),
                () -> {
                    var label = attachments.attach(found, what, file, name);
                    return Response.status(Response.Status.CREATED)
                            .header(
                                    HttpHeaders.LOCATION,
                                    "/api/v1/suggestions/" + found.suggestion().reference + "/attachments/"
                                            + label.id())
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(label)
                            .build();
                });
    }

    @GET
    @Path("{attachmentId}")
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    public Response get(String reference, long attachmentId, @Context Request request) {
        var attachment = attachments.of(reference, attachmentId);
        return StoredFile.answer(
                request,
                attachment.digest,
                attachment.contentType,
                attachment.name,
                () -> attachments.reveal(attachment));
    }
}
