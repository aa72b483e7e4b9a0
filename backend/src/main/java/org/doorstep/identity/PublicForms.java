package org.doorstep.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.doorstep.platform.ClientAddress;
import org.doorstep.platform.Limit;
import org.doorstep.platform.Quotas;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often forms are taken from who is not signed in, per address and per phone that is entered, and searches per address. */
@ApplicationScoped
public class PublicForms {

    private final Quotas quotas;
    private final ClientAddress address;
    private final SecurityIdentity identity;
    private final CurrentCaller caller;
    private final Limit perAddress;
    private final Limit searchesPerAddress;
    private final int perPhone;

    PublicForms(
            Quotas quotas,
            ClientAddress address,
            SecurityIdentity identity,
            CurrentCaller caller,
            @ConfigProperty(name = "doorstep.limit.forms-per-address") int perAddress,
            @ConfigProperty(name = "doorstep.limit.searches-per-address") int searchesPerAddress,
            @ConfigProperty(name = "doorstep.limit.forms-per-phone") int perPhone) {
        this.quotas = quotas;
        this.address = address;
        this.identity = identity;
        this.caller = caller;
        this.perAddress = new Limit("forms-per-address", perAddress, Duration.ofHours(1));
        this.searchesPerAddress = new Limit("searches-per-address", searchesPerAddress, Duration.ofHours(1));
        this.perPhone = perPhone;
    }

    /** Of an address by the hour. A carrier puts many people behind one, so the limit is for them all and generous. */
    void countAddress() {
        if (identity.isAnonymous()) {
            quotas.require(perAddress, address.current());
        }
    }

    /** Of an address by the hour, of what stores nothing and is asked while one types. Call it before anything is read. */
    public void countSearch() {
        if (identity.isAnonymous()) {
            quotas.require(searchesPerAddress, address.current());
        }
    }

    /**
     * Of a phone by the day, so that nobody's number is used to plague them: in the transaction of the form, as one that is
     * refused reaches nobody. What staff enter is their own business.
     *
     * @param forms their kind; who comes to many events may still order a visit
     */
    public void countPhone(String forms, String phone) {
        if (caller.find().isEmpty()) {
            quotas.requireWithRequest(new Limit("forms-per-phone/" + forms, perPhone, Duration.ofDays(1)), phone);
        }
    }

    /** Before the request's transaction holds a connection. */
    @Provider
    @PublicForm
    static class Counting implements ContainerRequestFilter {

        private final PublicForms forms;

        Counting(PublicForms forms) {
            this.forms = forms;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            forms.countAddress();
        }
    }
}
