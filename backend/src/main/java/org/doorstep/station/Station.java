package org.doorstep.station;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** A police station with a field service team. */
@Entity
public class Station {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Embedded
    LocalText name;

    @Embedded
    LocalText address;

    String phone;

    /** Degrees, WGS 84. */
    double latitude;

    double longitude;
    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Station() {}

    void change(StationInput input) {
        name = input.name();
        address = input.address();
        phone = input.phone();
        latitude = input.latitude();
        longitude = input.longitude();
        active = input.active();
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public LocalText name() {
        return name;
    }

    public LocalText address() {
        return address;
    }

    /** Degrees, WGS 84. */
    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    public String phone() {
        return phone;
    }

    public boolean active() {
        return active;
    }
}
