package com.quorumcrm.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file once has shown.
 *
 * @param rows how many follow the header
 * @param sample the first of them
 * @param unreadable how many characters do not exist in the encoding
 */
public record FileProfile(
        List<String> header, long rows, List<Column> columns, List<List<String>> sample, long unreadable) {

    /**
     * @param filled how many cells hold something
     * @param values how often each value occurs; empty when there are too many different ones
     * @param dates the styles in which every filled cell is a date
     * @param dateInDoubt a cell that two of these styles read differently, null when there is none
     * @param numbers the styles in which every filled cell is a number
     * @param numberInDoubt a cell that two of these styles read differently, null when there is none
     * @param sum of the numbers, by style
     */
    public record Column(
            String name,
            long filled,
            Map<String, Long> values,
            Set<DateStyle> dates,
            @Nullable String dateInDoubt,
            Set<NumberStyle> numbers,
            @Nullable String numberInDoubt,
            Map<NumberStyle, BigDecimal> sum) {}

    public Column column(String name) {
        return columns.get(header.indexOf(name));
    }
}
