package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.Figures;
import com.quorumcrm.forecasting.ForecastLine;
import com.quorumcrm.forecasting.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the tree table.
 *
 * @param depth 0 for the root
 * @param own whether these are a manager's own deals rather than the sum over everybody below
 * @param folds whether rows follow that belong below this one
 * @param more how many people are below and not shown here; their line's own page shows them
 */
record ForecastRow(
        ForecastLine line,
        int depth,
        boolean own,
        boolean folds,
        Figures figures,
        int more,
        @Nullable String url,
        ForecastLinks links) {

    private static final int SHOWN = 45;
    private static final int DEEPEST = 4;

    /** The root and as many levels below it as fit a page of {@value #SHOWN} rows, but the first in any case. */
    static List<ForecastRow> tree(ForecastLine root, ForecastLinks links) {
        var levels = 1;
        while (levels < DEEPEST && count(root, levels + 1) <= SHOWN) {
            levels++;
        }
        var rows = new ArrayList<ForecastRow>();
        add(rows, root, 0, levels, links);
        return rows;
    }

    public String cell(String name, Tally tally) {
        return tally.count() == 0 ? "" : links.deals(line.head(), own, name);
    }

    private static void add(List<ForecastRow> rows, ForecastLine line, int depth, int levels, ForecastLinks links) {
        var shown = depth < levels;
        var more = shown || line.children().isEmpty() ? 0 : line.people() - 1;
        rows.add(new ForecastRow(
                line,
                depth,
                false,
                shown && !line.children().isEmpty(),
                line.total(),
                more,
                links.line(line.head()),
                links));
        if (!shown || line.children().isEmpty()) {
            return;
        }
        if (line.own().closed().count()
                        + line.own().commit().count()
                        + line.own().bestCase().count()
                        + line.own().pipeline().count()
                > 0) {
            rows.add(new ForecastRow(line, depth + 1, true, false, line.own(), 0, null, links));
        }
        line.children().forEach(child -> add(rows, child, depth + 1, levels, links));
    }

    private static int count(ForecastLine line, int levels) {
        return levels == 0
                ? 1
                : 1
                        + line.children().stream()
                                .mapToInt(child -> count(child, levels - 1))
                                .sum();
    }
}
