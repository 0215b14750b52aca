package com.quorumcrm.exchange;

import java.util.List;

/**
 * A row of a file, its cells as they are written there.
 *
 * @param number the first row after the header is 1; rows without any text are not counted
 */
record CsvRow(long number, List<String> cells) {

    /** Empty when the row ends before this column. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Does text stand to the right of the last column that has a name? */
    boolean reachesBeyond(int columns) {
        return cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }
}
