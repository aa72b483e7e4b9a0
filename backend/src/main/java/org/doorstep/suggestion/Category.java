package org.doorstep.suggestion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** What a suggestion is about, and in how many working days each part is to be done. */
@Entity
@Table(name = "suggestion_category")
class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    @Nullable
    Category parent;

    @Embedded
    LocalText name;

    int acknowledgeDays;
    int screenDays;
    int replyDays;
    int rectifyDays;
    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Category() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    void change(CategoryInput input, @Nullable Category above) {
        parent = above;
        name = input.name();
        acknowledgeDays = orElse(input.acknowledgeDays(), Days.USUAL.acknowledge());
        screenDays = orElse(input.screenDays(), Days.USUAL.screen());
        replyDays = orElse(input.replyDays(), Days.USUAL.reply());
        rectifyDays = orElse(input.rectifyDays(), Days.USUAL.rectify());
        active = input.active();
    }

    Days days() {
        return new Days(acknowledgeDays, screenDays, replyDays, rectifyDays);
    }

    private static int orElse(@Nullable Integer days, int usual) {
        return days == null ? usual : days;
    }
}
