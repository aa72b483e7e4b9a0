package org.doorstep.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reply to start from. */
@Entity
class ReplyTemplate {

    /** A template to add or change. */
    record Input(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(min = 2, max = 2000) String text) {}

    record View(long id, String name, String text) {
        static View of(ReplyTemplate template) {
            return new View(template.id(), template.name, template.text);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name;
    String text;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    ReplyTemplate() {}

    void change(Input request) {
        name = request.name().strip();
        text = request.text().strip();
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
