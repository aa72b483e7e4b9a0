package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What was learned at visits, and what a profile was before it was changed. */
@Path("/profiles/{profileId}")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ProfileHistoryResource {

    private final Profiles profiles;
    private final ProfileRepository repository;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Clock clock;

    ProfileHistoryResource(
            Profiles profiles,
            ProfileRepository repository,
            StaffDirectory directory,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Clock clock) {
        this.profiles = profiles;
        this.repository = repository;
        this.directory = directory;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.clock = clock;
    }

    record ChangeView(Instant at, Member by, List<String> fields, ProfileState before) {}

    record VisitInput(
            @NotNull LocalDate visitedOn,
            @NotBlank @Size(max = 4000) String note) {

        @Override
        public String toString() {
            return "VisitInput[…]"; // people write names and numbers into free text
        }
    }

    record VisitView(long id, LocalDate visitedOn, String note, Member by, Instant createdAt) {}

    @GET
    @Path("changes")
    public Page<ChangeView> changes(
            long profileId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var profile = profiles.read(profileId);
        var request = PageRequest.newestFirst(limit, cursor);
        var page = Page.of(repository.changes(profile.id(), request), request, one -> Cursor.ofId(one.id()));
        var staff = named(page.items().stream().map(one -> one.accountId));
        return page.map(one -> new ChangeView(
                one.at,
                member(staff, one.accountId),
                one.fields,
                profiles.before(one).masked()));
    }

    @GET
    @Path("visits")
    public Page<VisitView> visits(
            long profileId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var profile = profiles.read(profileId);
        var request = PageRequest.newestFirst(limit, cursor);
        var page = Page.of(repository.visits(profile.id(), request), request, ProfileRepository::position);
        var staff = named(page.items().stream().map(one -> one.accountId));
        return page.map(one -> view(one, staff));
    }

    @POST
    @Path("visits")
    public Response visited(
            long profileId, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid VisitInput request) {
        var profile = profiles.read(profileId);
        Parameters.requireSensible("visitedOn", request.visitedOn());
        if (request.visitedOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("/visitedOn", "invalid.visit.day");
        }
        return idempotency.once(caller.scope("profile-visits/" + profile.id()), key, request, () -> {
            var by = caller.require().accountId();
            var visit = profiles.visited(
                    profile, request.visitedOn(), request.note().strip(), by);
            repository.flush();
            return Created.at(
                    "/profiles/" + profile.id() + "/visits/" + visit.id(), 0, view(visit, named(Stream.of(by))));
        });
    }

    @GET
    @Path("visits/{visitId}")
    public Response visit(long profileId, long visitId, @Context Request request) {
        var profile = profiles.read(profileId);
        var visit = repository.visit(profile.id(), visitId).orElseThrow(Problem::notFound);
        return conditional.read(request, 0, view(visit, named(Stream.of(visit.accountId))));
    }

    private VisitView view(ProfileVisit visit, Map<Long, Member> staff) {
        return new VisitView(
                visit.id(), visit.visitedOn, profiles.note(visit), member(staff, visit.accountId), visit.createdAt);
    }

    private Map<Long, Member> named(Stream<Long> accounts) {
        return directory.named(accounts.collect(Collectors.toSet()));
    }

    private static Member member(Map<Long, Member> staff, long id) {
        return staff.getOrDefault(id, new Member(id, ""));
    }
}
