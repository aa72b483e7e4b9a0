package org.doorstep.event;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.doorstep.platform.CalendarText;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Texts;
import org.jspecify.annotations.Nullable;

/** One event for other programs; what was never announced is not there. */
@Path("/events/{reference}")
@PermitAll
@Transactional
class EventFileResource {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Events events;
    private final EventFiles files;

    EventFileResource(Events events, EventFiles files) {
        this.events = events;
        this.files = files;
    }

    @GET
    @Path("calendar.ics")
    @Produces({CalendarText.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response calendar(
            String reference,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        var bytes = files.calendar(List.of(announced(reference)), Texts.in(language));
        return Conditional.readPublicBytes(request, FRESH, bytes, MediaType.valueOf(CalendarText.MEDIA_TYPE));
    }

    @GET
    @Path("json-ld")
    @Produces({EventFiles.LINKED_DATA, MediaType.APPLICATION_JSON})
    public Response linkedData(
            String reference,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        var bytes = files.linkedData(announced(reference), Texts.in(language).locale());
        return Conditional.readPublicBytes(request, FRESH, bytes, MediaType.valueOf(EventFiles.LINKED_DATA));
    }

    /** To colleagues as well: the answer is the public's, and caches keep it. */
    private Event announced(String reference) {
        return events.find(reference).filter(Standing.OF_THE_PUBLIC::sees).orElseThrow(Problem::notFound);
    }
}
