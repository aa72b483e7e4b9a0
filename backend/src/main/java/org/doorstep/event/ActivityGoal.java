package org.doorstep.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many events of a kind. */
@Embeddable
record ActivityGoal(
        @Column(name = "kind") @NotNull @Enumerated(EnumType.STRING)
        EventKind kind,

        @Column(name = "target") @Min(1) @Max(10_000) int target) {}
