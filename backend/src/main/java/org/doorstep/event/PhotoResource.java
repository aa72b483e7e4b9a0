package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.event.PhotoRepository.Label;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.Role;
import org.doorstep.identity.SealedColumn;
import org.doorstep.platform.Created;
import org.doorstep.platform.FileName;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.LargeBody;
import org.doorstep.platform.Problem;
import org.doorstep.platform.StoredFile;
import org.doorstep.platform.UploadedFile;
import org.jspecify.annotations.Nullable;

/** Those whose event it is add photographs and take them out again; staff of the station look at them. They are kept sealed: there are faces in them. */
@Path("/events/{reference}/photos")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class PhotoResource {

    private static final int MOST = 20;
    private static final int FILES_AT_ONCE = 8;

    /** In the audit trail: nobody chooses it. */
    private static final String WHAT = "PHOTO";

    private final Events events;
    private final PhotoRepository photos;
    private final PersonalData personalData;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    PhotoResource(
            Events events,
            PhotoRepository photos,
            PersonalData personalData,
            AuditTrail trail,
            CurrentCaller caller,
            Idempotency idempotency,
            Clock clock) {
        this.events = events;
        this.photos = photos;
        this.personalData = personalData;
        this.trail = trail;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static LargeBody largest() {
        return new LargeBody(Pattern.compile("/api/v1/events/[^/]+/photos"), UploadedFile.LARGEST);
    }

    /** For the change of keys. */
    @Produces
    @Singleton
    static SealedColumn contents() {
        return new SealedColumn(
                "event_photo",
                "content",
                "'event/' || reference || '/photo/' || encode(digest, 'hex')",
                "event_photo join event on event.id = event_photo.event_id",
                FILES_AT_ONCE);
    }

    @POST
    @Consumes({"image/jpeg", "image/png"})
    public Response add(
            String reference,
            @HeaderParam("File-Name") @Nullable String fileName,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte @Nullable [] content) {
        var file = UploadedFile.of(content, mediaType); // it takes a while: before anything is locked
        var found = events.changeByRunner(reference);
        var event = found.event();
        var name = FileName.harmless(fileName, file.type);
        return idempotency.once(
                caller.scope("event-photos/" + event.reference),
                key,
                List.of(name, HexFormat.of().formatHex(file.digest)),
                () -> {
                    if (!event.status.isAtTheDoor()) {
                        throw Planning.illegal(found);
                    }
                    var photo = add(event, file, name);
                    return Created.at("/events/" + event.reference + "/photos/" + photo.id(), 0, Label.of(photo));
                });
    }

    private Photo add(Event event, UploadedFile file, String name) {
        if (photos.count("event", event) >= MOST) {
            throw Problem.invalid("", "invalid.photo.many");
        }
        var photo = new Photo();
        photo.event = event;
        photo.name = name;
        photo.contentType = file.type.mediaType;
        photo.size = file.content.length;
        photo.digest = file.digest;
        photo.content = personalData.sealFile(owner(photo), file.content);
        photo.addedBy = caller.require().accountId();
        photo.addedAt = clock.instant();
        photos.persistAndFlush(photo);
        return photo;
    }

    @GET
    @Path("{photoId}")
    @jakarta.ws.rs.Produces({"image/jpeg", "image/png"})
    public Response get(String reference, long photoId, @Context Request request) {
        var photo = photo(events.readByStaff(reference).event(), photoId);
        return StoredFile.answer(
                request,
                photo.digest,
                photo.contentType,
                photo.name,
                () -> personalData.openFile(owner(photo), photo.content));
    }

    /** Also when the event is closed: whoever is seen in it may ask for that at any time. */
    @DELETE
    @Path("{photoId}")
    public void remove(String reference, long photoId, @Context Request conditions) {
        var event = events.changeByRunner(reference).event();
        var photo = photo(event, photoId);
        StoredFile.requireMatch(conditions, photo.digest);
        photos.delete(photo);
        trail.record(AuditEntry.Action.ERASED, caller.require(), "event/" + event.reference, WHAT);
    }

    private Photo photo(Event event, long id) {
        return photos.find("id = ?1 and event = ?2", id, event)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    private static String owner(Photo photo) {
        return "event/" + photo.event.reference + "/photo/" + HexFormat.of().formatHex(photo.digest);
    }
}
