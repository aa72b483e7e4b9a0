package org.doorstep.station;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An officer of a station's field service team. */
@Entity
public class Officer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "station_id")
    Station station;

    String badgeNumber;
    String name;

    /** The account the officer signs in with. */
    @Nullable
    Long accountId;

    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    void change(OfficerInput input, Station at) {
        station = at;
        badgeNumber = input.badgeNumber();
        name = input.name();
        accountId = input.accountId();
        active = input.active();
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public Station station() {
        return station;
    }

    public String badgeNumber() {
        return badgeNumber;
    }

    public String name() {
        return name;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public boolean active() {
        return active;
    }
}
