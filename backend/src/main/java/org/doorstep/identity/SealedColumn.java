package org.doorstep.identity;

import jakarta.persistence.EntityManager;

/**
 * A column of sealed records. Each room names its own as CDI beans, and {@link Resealing} seals them anew after the keys were
 * changed. A row says by itself under which key it is.
 */
public class SealedColumn {

    /** Where nothing large is in a row. */
    public static final int ROWS = 500;

    private final String table;
    private final String column;
    private final String owner;
    private final String from;
    private final int rows;

    /**
     * A column.
     *
     * @param table which has an {@code id}, or another {@link #key}
     * @param owner what {@link PersonalData#seal} was called with, as SQL of {@code from}
     * @param from the table, and what the owner needs beside it
     * @param rows how many of them are in memory at a time
     */
    public SealedColumn(String table, String column, String owner, String from, int rows) {
        this.table = table;
        this.column = column;
        this.owner = owner;
        this.from = from;
        this.rows = rows;
    }

    /** What the rows are told apart by, a number. */
    protected String key() {
        return "id";
    }

    /** Whether a row is under a key that does not write any more: SQL with {@code :sealing}, and {@code :index}, of 4 bytes each. */
    protected String isOld() {
        return "substring(%s.%s from 2 for 4) <> :sealing and :index is not null".formatted(table, column);
    }

    /** Writes a row anew. */
    protected void write(EntityManager database, PersonalData personalData, long id, String owner, byte[] sealed) {
        database.createNativeQuery("update %s set %s = :sealed where %s = :id".formatted(table, column, key()))
                .setParameter("sealed", personalData.sealAnew(owner, sealed))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The next rows after {@code :after}, locked: id, owner, what is sealed. */
    String next() {
        return "select %1$s.%2$s, %3$s, %1$s.%4$s from %5$s where %1$s.%2$s > :after and %1$s.%4$s is not null and (%6$s)"
                        .formatted(table, key(), owner, column, from, isOld())
                + " order by %1$s.%2$s limit :size for no key update of %1$s".formatted(table, key());
    }

    /** Whether there is any left. */
    String left() {
        return "select exists (select from %1$s where %2$s is not null and (%3$s))".formatted(table, column, isOld());
    }

    int rows() {
        return rows;
    }

    String name() {
        return table + "." + column;
    }
}
