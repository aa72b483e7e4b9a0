package org.doorstep.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Administrators say who may sign in. */
@Path("/accounts")
@RolesAllowed(Role.IS_ADMIN)
class AccountResource {

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SecondFactors secondFactors;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    AccountResource(
            AccountRepository accounts,
            Sessions sessions,
            KnownDevices devices,
            SecondFactors secondFactors,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.secondFactors = secondFactors;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    public Page<AccountView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return Page.of(accounts.page(page), page, account -> Cursor.ofId(Objects.requireNonNull(account.id)))
                .map(AccountView::of);
    }

    @POST
    @Transactional
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AccountInput request) {
        return idempotency.once(caller.scope("accounts"), key, request, () -> {
            if (request.password() == null) {
                throw Problem.invalid("/password", "invalid.password.missing");
            }
            requireGoodPassword(request);
            var account = new Account();
            account.change(request);
            accounts.persistAndFlush(account);
            var view = AccountView.of(account);
            return Created.at("/accounts/" + view.id(), account.version, view);
        });
    }

    @GET
    @Path("{accountId}")
    public Response get(long accountId, @Context Request request) {
        var account = accounts.findByIdOptional(accountId).orElseThrow(Problem::notFound);
        return conditional.read(request, account.version, AccountView.of(account));
    }

    @PUT
    @Path("{accountId}")
    @Transactional
    public Response update(long accountId, @NotNull @Valid AccountInput request, @Context Request conditions) {
        var account = accounts.findByIdOptional(accountId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, account.version);
        requireGoodPassword(request);
        if (account.change(request)) {
            sessions.endAll(account);
        }
        if (request.password() != null) {
            devices.forget(accountId);
        }
        accounts.flush();
        return Conditional.changed(account.version, AccountView.of(account));
    }

    /** For somebody whose phone is lost. Nobody takes away their own: that would be one factor less for who found them signed in. */
    @DELETE
    @Path("{accountId}/second-factor")
    @PasswordSignIn
    @Transactional
    public void resetSecondFactor(long accountId, @Context Request conditions) {
        var account = accounts.findByIdOptional(accountId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, account.version);
        if (caller.require().accountId() == accountId) {
            throw Problem.forbidden();
        }
        secondFactors.forget(account);
        sessions.endAll(account);
    }

    private static void requireGoodPassword(AccountInput request) {
        if (request.password() != null) {
            PasswordRules.require("/password", request.password(), request.username(), request.displayName());
        }
    }
}
