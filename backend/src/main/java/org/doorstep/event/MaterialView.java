package org.doorstep.event;

import org.doorstep.platform.LocalText;

/** A material as staff see it. */
record MaterialView(long id, MaterialKind kind, LocalText name, boolean active) {

    static MaterialView of(Material material) {
        return new MaterialView(material.id(), material.kind, material.name, material.active);
    }
}
