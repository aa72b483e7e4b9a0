package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PersonalData;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Finds profiles for who may know of them, opens and changes them, and keeps what they were. */
@ApplicationScoped
class Profiles {

    private final ProfileRepository profiles;
    private final PersonalData personalData;
    private final CurrentCaller caller;
    private final EntityManager database;
    private final Clock clock;

    Profiles(
            ProfileRepository profiles,
            PersonalData personalData,
            CurrentCaller caller,
            EntityManager database,
            Clock clock) {
        this.profiles = profiles;
        this.personalData = personalData;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /** To staff of another station there is no such profile. */
    Profile read(long id) {
        var staff = caller.require();
        return profiles.findByIdOptional(id)
                .filter(one -> staff.sees(one.stationId))
                .orElseThrow(Problem::notFound);
    }

    Profile add(ProfileInput input, @Nullable Liaison contact) {
        requireVisitTime(input);
        var profile = new Profile();
        profile.kind = input.kind();
        profile.stationId = input.stationId();
        profile.createdAt = clock.instant();
        profile.id = (Long) database.createNativeQuery("select nextval('profile_id_seq')", Long.class)
                .getSingleResult();
        put(profile, ProfileState.of(input).with(contact));
        database.persist(profile);
        return profile;
    }

    void change(Profile profile, ProfileInput input) {
        if (input.stationId() != profile.stationId) {
            throw Problem.invalid("/stationId", "invalid.profile.station");
        }
        if (input.kind() != profile.kind) {
            throw Problem.invalid("/kind", "invalid.profile.kind");
        }
        requireVisitTime(input);
        change(profile, stateOf(profile).with(input));
    }

    void change(Profile profile, ProfileState now) {
        var before = stateOf(profile);
        var differences = before.differences(now);
        if (differences.isEmpty()) {
            return;
        }
        var change = new ProfileChange();
        change.profileId = profile.id();
        change.at = clock.instant();
        change.accountId = caller.require().accountId();
        change.fields = differences;
        change.before = personalData.seal(beforeOwner(profile.id()), before);
        database.persist(change);
        put(profile, now);
    }

    private void put(Profile profile, ProfileState state) {
        profile.name = state.name();
        profile.visitTime = state.visitTime();
        profile.active = state.active();
        profile.known = personalData.seal(owner(profile.id()), state);
        profile.updatedAt = clock.instant();
    }

    ProfileState stateOf(Profile profile) {
        return personalData.open(owner(profile.id()), profile.known, ProfileState.class);
    }

    ProfileState before(ProfileChange change) {
        return personalData.open(beforeOwner(change.profileId), change.before, ProfileState.class);
    }

    ProfileVisit visited(Profile profile, LocalDate day, String note, long accountId) {
        var visit = new ProfileVisit();
        visit.profileId = profile.id();
        visit.visitedOn = day;
        visit.note = personalData.seal(visitOwner(profile.id()), note);
        visit.accountId = accountId;
        visit.createdAt = clock.instant();
        database.persist(visit);
        database.lock(profile, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // it says when the last visit was
        return visit;
    }

    String note(ProfileVisit visit) {
        return personalData.open(visitOwner(visit.profileId), visit.note, String.class);
    }

    private static void requireVisitTime(ProfileInput input) {
        if ((input.kind() == ProfileKind.ENTERPRISE) != (input.visitTime() != null)) {
            throw Problem.invalid(
                    "/visitTime", input.visitTime() == null ? "invalid.required" : "invalid.visit-time.campus");
        }
    }

    static String owner(long id) {
        return "profile/" + id;
    }

    static String beforeOwner(long id) {
        return owner(id) + "/before";
    }

    static String visitOwner(long id) {
        return owner(id) + "/visit";
    }
}
