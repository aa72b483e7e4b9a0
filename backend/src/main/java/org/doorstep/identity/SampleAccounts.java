package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts of the sample district. Everybody knows their password: they must not exist where real people are served. */
@ApplicationScoped
public class SampleAccounts {

    private static final String PASSWORD = "doorstep-demo";

    private final AccountRepository accounts;

    SampleAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * Adds one account of each role, those of a station to this one.
     *
     * @return the number of the officer's account
     */
    public long add(long stationId) {
        add("dispatcher", "示例值班员", Role.DISPATCHER, stationId);
        add("supervisor", "示例分局领导", Role.SUPERVISOR, null);
        add("admin", "示例管理员", Role.ADMIN, null);
        return add("officer", "示例民警一", Role.OFFICER, stationId);
    }

    private long add(String username, String displayName, Role role, @Nullable Long stationId) {
        var account = new Account();
        account.change(new AccountInput(username, displayName, role, stationId, true, PASSWORD));
        accounts.persist(account);
        return Objects.requireNonNull(account.id);
    }
}
