package org.doorstep.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** Something to hand out; each station has its own stock of it. */
@Entity
class Material {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Enumerated(EnumType.STRING)
    MaterialKind kind;

    @Embedded
    LocalText name;

    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Material() {}

    Material(MaterialInput input) {
        kind = input.kind();
        name = input.name();
        active = input.active();
    }

    void change(MaterialInput input) {
        kind = input.kind();
        name = input.name();
        active = input.active();
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
