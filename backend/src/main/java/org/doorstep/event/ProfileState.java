package org.doorstep.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A profile as it was written down at one time; what its history keeps. */
record ProfileState(
        String name,
        @Nullable VisitTime visitTime,
        boolean active,
        @Nullable String businessScope,
        @Nullable Integer employees,
        @Nullable String labourRelations,
        @Nullable String operatingSituation,
        @Nullable String riskMeasures,
        @Nullable Liaison contact) {

    private static final Map<String, Function<ProfileState, @Nullable Object>> MEMBERS = new TreeMap<>(Map.of(
            "name", ProfileState::name,
            "visitTime", ProfileState::visitTime,
            "active", ProfileState::active,
            "businessScope", ProfileState::businessScope,
            "employees", ProfileState::employees,
            "labourRelations", ProfileState::labourRelations,
            "operatingSituation", ProfileState::operatingSituation,
            "riskMeasures", ProfileState::riskMeasures,
            "contact", ProfileState::contact));

    /** As an input says, with the same person to ask for. */
    ProfileState with(ProfileInput input) {
        return new ProfileState(
                input.name().strip(),
                input.visitTime(),
                input.active(),
                input.businessScope(),
                input.employees(),
                input.labourRelations(),
                input.operatingSituation(),
                input.riskMeasures(),
                contact);
    }

    static ProfileState of(ProfileInput input) {
        return new ProfileState("", null, true, null, null, null, null, null, null).with(input);
    }

    ProfileState with(@Nullable Liaison newContact) {
        return new ProfileState(
                name,
                visitTime,
                active,
                businessScope,
                employees,
                labourRelations,
                operatingSituation,
                riskMeasures,
                newContact);
    }

    ProfileState masked() {
        return with(contact == null ? null : contact.masked());
    }

    /** The names of what is different in the other one. */
    List<String> differences(ProfileState other) {
        return MEMBERS.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(this), member.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return "ProfileState[…]"; // personal data has no place in a log
    }
}
