package org.doorstep.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Staff look after their own account. */
@Path("/accounts/current")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN, AccessTokens.ENROLLING})
class CurrentAccountResource {

    private final AccountRepository accounts;
    private final SecondFactors secondFactors;
    private final SignIn signIn;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final JsonWebToken token;

    CurrentAccountResource(
            AccountRepository accounts,
            SecondFactors secondFactors,
            SignIn signIn,
            Sessions sessions,
            KnownDevices devices,
            JsonWebToken token) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.signIn = signIn;
        this.sessions = sessions;
        this.devices = devices;
        this.token = token;
    }

    record PasswordInput(
            @NotBlank @Size(max = PasswordRules.LONGEST) String currentPassword,

            @NotNull @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
            String newPassword) {

        @Override
        public String toString() {
            return "PasswordInput[…]"; // a password has no place in a log
        }
    }

    record SecondFactorInput(
            @NotBlank @Size(max = PasswordRules.LONGEST) String currentPassword,
            @Nullable @Size(max = 40) String code) {

        @Override
        public String toString() {
            return "SecondFactorInput[…]";
        }
    }

    record CodeInput(@NotBlank @Size(max = 40) String code) {}

    record SecondFactorView(boolean active, boolean required, int recoveryCodesLeft) {}

    record EnrolmentView(String secret, String uri) {}

    record RecoveryCodesView(List<String> recoveryCodes) {}

    @GET
    public AccountView get() {
        return AccountView.of(account());
    }

    @PUT
    @Path("password")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    @PasswordSignIn
    @Transactional(dontRollbackOn = Problem.class) // a guess that was counted is counted
    public void changePassword(@NotNull @Valid PasswordInput request) {
        var account = account();
        signIn.requireOwnPassword(account, request.currentPassword(), "/currentPassword");
        PasswordRules.require("/newPassword", request.newPassword(), account.username, account.displayName);
        account.passwordHash = Passwords.hash(request.newPassword());
        sessions.endOthers(account, session());
        devices.forget(Long.parseLong(token.getSubject()));
    }

    @GET
    @Path("second-factor")
    @PasswordSignIn
    public SecondFactorView secondFactor() {
        var account = account();
        return new SecondFactorView(
                secondFactors.protects(account),
                secondFactors.requiredFor(account),
                secondFactors.recoveryCodesLeft(account));
    }

    /** Whoever finds a browser signed in has no password, and the phone in use stays in use until the new one works. */
    @POST
    @Path("second-factor")
    @PasswordSignIn
    @Transactional(dontRollbackOn = Problem.class) // so is a code that was taken
    public Response beginSecondFactor(@NotNull @Valid SecondFactorInput request) {
        var account = account();
        signIn.requireOwnPassword(account, request.currentPassword(), "/currentPassword");
        signIn.requireOwnCode(account, request.code(), "/code");
        var secret = secondFactors.begin(account);
        return unkept(
                new EnrolmentView(OneTimePasswords.base32(secret), OneTimePasswords.uri(account.username, secret)));
    }

    @POST
    @Path("second-factor/confirmations")
    @PasswordSignIn
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
    public Response confirmSecondFactor(@NotNull @Valid CodeInput request) {
        var account = account();
        var codes = secondFactors.confirm(account, request.code());
        sessions.endOthers(account, session());
        return unkept(new RecoveryCodesView(codes));
    }

    /** Secrets that are shown once stay in no cache. */
    private static Response unkept(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Account account() {
        return accounts.findByIdOptional(Long.parseLong(token.getSubject()))
                .orElseThrow(() -> Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"));
    }

    private Optional<Long> session() {
        return token.<Object>claim(AccessTokens.SESSION).map(id -> Long.valueOf(id.toString()));
    }
}
