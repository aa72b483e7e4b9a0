package org.doorstep.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.suggestion.BookRepository.Counted;
import org.jspecify.annotations.Nullable;

/** A station's staff see its opinion books; who speaks for the station lays them out. {@link BookRecordsResource} compares them. */
@Path("/opinion-books")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class OpinionBookResource {

    private final BookRepository books;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    OpinionBookResource(BookRepository books, CurrentCaller caller, Idempotency idempotency, Conditional conditional) {
        this.books = books;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    public Page<BookView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var page = PageRequest.of(limit, cursor);
        return Page.of(books.page(station, page), page, OpinionBookResource::position)
                .map(BookView::of);
    }

    private static Cursor position(Counted counted) {
        return new Cursor(Instant.EPOCH, counted.book().stationId, counted.book().number);
    }

    @POST
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BookInput request) {
        requireToSpeakFor(request.stationId());
        return idempotency.once(caller.scope("opinion-books"), key, request, () -> {
            var book = new Book();
            book.stationId = request.stationId();
            book.number = request.number().strip();
            book.change(request);
            books.persistAndFlush(book);
            return Created.at("/opinion-books/" + book.id(), book.version, BookView.of(new Counted(book, 0)));
        });
    }

    @GET
    @Path("{bookId}")
    public Response get(long bookId, @Context Request request) {
        var counted = books.counted(bookId).orElseThrow(Problem::notFound);
        if (!caller.require().sees(counted.book().stationId)) {
            throw Problem.forbidden();
        }
        return conditional.read(request, counted.book().version, BookView.of(counted));
    }

    @PUT
    @Path("{bookId}")
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response update(long bookId, @NotNull @Valid BookInput request, @Context Request conditions) {
        var counted = books.counted(bookId).orElseThrow(Problem::notFound);
        var book = counted.book();
        requireToSpeakFor(book.stationId);
        Conditional.requireMatch(conditions, book.version);
        if (request.stationId() != book.stationId) {
            throw Problem.invalid("/stationId", "invalid.book.station");
        }
        if (!request.number().strip().equals(book.number)) {
            throw Problem.invalid("/number", "invalid.book.number");
        }
        book.change(request);
        books.flush();
        return Conditional.changed(book.version, BookView.of(counted));
    }

    private void requireToSpeakFor(long stationId) {
        if (!caller.require().dispatchesFor(stationId)) {
            throw Problem.forbidden();
        }
    }
}
