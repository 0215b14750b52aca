package com.quorumcrm.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of leads, put together by something.
 *
 * @param rows the most leads first
 */
public record FunnelView(FunnelBy by, List<Row> rows) {

    /**
     * @param value null for leads of which nothing is said
     * @param deals how many opened a deal that the viewer may see; likewise won
     */
    public record Row(@Nullable String value, long leads, long qualified, long deals, long won) {

        public BigDecimal dealShare() {
            return share(deals, leads);
        }

        public BigDecimal wonShare() {
            return share(won, leads);
        }
    }

    public FunnelView {
        rows = List.copyOf(rows);
    }

    public Row total() {
        return new Row(
                null,
                rows.stream().mapToLong(Row::leads).sum(),
                rows.stream().mapToLong(Row::qualified).sum(),
                rows.stream().mapToLong(Row::deals).sum(),
                rows.stream().mapToLong(Row::won).sum());
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
