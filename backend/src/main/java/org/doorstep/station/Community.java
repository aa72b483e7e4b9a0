package org.doorstep.station;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Objects;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** A residential community; the station that serves it makes the visits there. */
@Entity
public class Community {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "station_id")
    Station station;

    @Embedded
    LocalText name;

    /** Degrees, WGS 84. */
    double latitude;

    double longitude;

    /** Minutes there and back, added to each visit. */
    int travelMinutes;

    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Community() {}

    void change(CommunityInput input, Station servedBy) {
        station = servedBy;
        name = input.name();
        latitude = input.latitude();
        longitude = input.longitude();
        travelMinutes = input.travelMinutes();
        active = input.active();
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public Station station() {
        return station;
    }

    public LocalText name() {
        return name;
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    /** Minutes there and back. */
    public int travelMinutes() {
        return travelMinutes;
    }

    public boolean active() {
        return active;
    }
}
