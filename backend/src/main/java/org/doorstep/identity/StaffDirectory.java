package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Who the members of staff are, for rooms that show or need them. */
@ApplicationScoped
public class StaffDirectory {

    private final AccountRepository accounts;

    StaffDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** A member of staff as colleagues know them. */
    public record Member(long id, String name) {}

    /** Those with these ids, in one query. */
    public Map<Long, Member> named(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.list("id in ?1", ids).stream()
                        .map(account -> new Member(account.id(), account.displayName))
                        .collect(Collectors.toMap(Member::id, member -> member));
    }

    /** A member of staff with what they may do. */
    public record Colleague(long id, String name, Role role) {}

    /** Who is let in and sees the records of this station, or those of none; by name. */
    public List<Colleague> whoSee(@Nullable Long stationId) {
        return accounts
                .list(
                        "active and (stationId = ?1 or role in ?2) order by displayName, id",
                        stationId,
                        Role.EVERY_STATION)
                .stream()
                .map(account -> new Colleague(account.id(), account.displayName, account.role))
                .toList();
    }

    /** The first account with a role; of the example. */
    public long first(Role role) {
        return accounts.find("role = ?1 order by id", role)
                .firstResultOptional()
                .orElseThrow()
                .id();
    }

    /** Refuses what is named at {@code pointer} unless it is somebody who is let in and sees the records of this station. */
    public void requireColleague(String pointer, long id, long stationId) {
        if (active(id).filter(one -> one.sees(stationId)).isEmpty()) {
            throw Problem.invalid(pointer, "invalid.assignee");
        }
    }

    /** As which somebody would call who is let in, by id. */
    public Optional<Caller> active(long id) {
        return accounts.findByIdOptional(id)
                .filter(account -> account.active)
                .map(account -> new Caller(account.id(), account.role, account.stationId));
    }
}
