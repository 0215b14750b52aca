package com.quorumcrm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets many rows into some tables at once: what the database otherwise does for each row, it does once for all of them in
 * the end. The rows have to be right by themselves, as the triggers stand aside; references are checked.
 */
final class BulkLoad {

    /** Indexes that do not stand for a constraint, and how to make them again. */
    private static final String INDEXES = """
            select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = any(cast(? as regclass[]))
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            order by i.indexrelid""";

    private static final String REFERENCES = """
            select 'alter table ' || c.conrelid::regclass || ' drop constraint ' || quote_ident(c.conname),
                   'alter table ' || c.conrelid::regclass || ' add constraint ' || quote_ident(c.conname) || ' '
                       || pg_get_constraintdef(c.oid)
            from pg_constraint c
            where c.conrelid = any(cast(? as regclass[])) and c.contype = 'f'
            order by c.oid""";

    private final Connection connection;
    private final List<String> tables;

    BulkLoad(Connection connection, List<String> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** What fills the tables. */
    interface Work {
        void run() throws SQLException;
    }

    void run(Work work) throws SQLException {
        triggers("disable");
        var makeAgain = new ArrayList<>(takeAway(INDEXES));
        makeAgain.addAll(takeAway(REFERENCES));
        work.run();
        execute("select set_config('maintenance_work_mem', '512MB', true)");
        for (var command : makeAgain) {
            execute(command);
        }
        triggers("enable");
    }

    private void triggers(String stand) throws SQLException {
        for (var table : tables) {
            execute("alter table " + table + " " + stand + " trigger user");
        }
    }

    /** @return the commands that undo it */
    private List<String> takeAway(String things) throws SQLException {
        var drops = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        try (var statement = connection.prepareStatement(things)) {
            statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                drops.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (var drop : drops) {
            execute(drop);
        }
        return definitions;
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
