package org.doorstep.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Who speaks for a station brings the records of its book up to the paper, and sees where they are not. */
@Path("/opinion-books/{bookId}")
@RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class BookRecordsResource {

    private final BookRepository books;
    private final BookImport imports;
    private final Reconciling reconciling;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    BookRecordsResource(
            BookRepository books,
            BookImport imports,
            Reconciling reconciling,
            CurrentCaller caller,
            Idempotency idempotency) {
        this.books = books;
        this.imports = imports;
        this.reconciling = reconciling;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @GET
    @Path("reconciliation")
    public Reconciliation reconcile(long bookId) {
        var counted = books.counted(bookId).orElseThrow(Problem::notFound);
        requireToSpeakFor(counted.book());
        return reconciling.of(counted, caller.require().role().seesEveryStation());
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    public Response take(
            long bookId,
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Accept-Language") @Nullable String language,
            byte @Nullable [] content) {
        var isDry = Parameters.flag("dryRun", dryRun);
        var file = BookFile.read(content);
        var book = books.lock(bookId).orElseThrow(Problem::notFound);
        requireToSpeakFor(book);
        return idempotency.onceIfKeyed(
                caller.scope("opinion-book-imports/" + bookId),
                key,
                List.of(isDry, file.digest()),
                () -> Response.ok(imports.run(book, file, isDry, Texts.in(language)))
                        .build());
    }

    private void requireToSpeakFor(Book book) {
        if (!caller.require().dispatchesFor(book.stationId)) {
            throw Problem.forbidden();
        }
    }
}
