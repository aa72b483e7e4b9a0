package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Another service that books for residents: a client in the sense of RFC 6749. */
@Entity
public class Portal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String clientId;
    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<Scope> scopes;

    int requestsPerMinute;
    boolean active;

    @OneToMany(mappedBy = "portal")
    @OrderBy("id")
    @Fetch(FetchMode.SUBSELECT)
    List<PortalSecret> secrets = new ArrayList<>();

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Portal() {}

    Portal(PortalInput input) {
        clientId = input.clientId();
        change(input);
    }

    final void change(PortalInput input) {
        name = input.name();
        scopes = input.scopes().stream().sorted().toList();
        requestsPerMinute = input.requestsPerMinute();
        active = input.active();
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String name() {
        return name;
    }
}
