package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/** The accounts of the sample district, and a portal. Everybody knows their password: they must not exist where real people are served. */
@ApplicationScoped
public class SampleAccounts {

    private static final String PASSWORD = "doorstep-demo";

    private final AccountRepository accounts;
    private final PortalRepository portals;
    private final PortalSecrets secrets;

    SampleAccounts(AccountRepository accounts, PortalRepository portals, PortalSecrets secrets) {
        this.accounts = accounts;
        this.portals = portals;
        this.secrets = secrets;
    }

    /**
     * Adds one account of each role, those of a station to this one, and a portal that may do everything a portal can.
     *
     * @return the number of the officer's account
     */
    public long add(long stationId) {
        var hash = Passwords.hash(PASSWORD); // once: it takes long on purpose, and everybody knows the password
        add("dispatcher", "示例值班员", Role.DISPATCHER, stationId, hash);
        add("supervisor", "示例分局领导", Role.SUPERVISOR, null, hash);
        add("admin", "示例管理员", Role.ADMIN, null, hash);
        addPortal();
        return add("officer", "示例民警一", Role.OFFICER, stationId, hash);
    }

    private void addPortal() {
        var portal = new Portal(new PortalInput("demo-portal", "示例平台", EnumSet.allOf(Scope.class), 120, true));
        portals.persist(portal);
        secrets.issue(portal, new Secret(PASSWORD));
    }

    private long add(String username, String displayName, Role role, @Nullable Long stationId, String passwordHash) {
        var account = new Account();
        account.change(new AccountInput(username, displayName, role, stationId, true, null));
        account.passwordHash = passwordHash;
        accounts.persist(account);
        return Objects.requireNonNull(account.id);
    }
}
