package com.quorumcrm.deallists;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Slice;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.web.Cursor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deals of a pipeline by stage.
 *
 * @param pipelines what else there is to look at
 */
public record BoardView(PipelineView pipeline, List<PipelineView> pipelines, List<Column> columns) {

    public BoardView {
        pipelines = List.copyOf(pipelines);
        columns = List.copyOf(columns);
    }

    /**
     * The deals that stand in one stage.
     *
     * @param sum of all of them, shown or not
     * @param cards the first of them by close date
     * @param next where to read on, null when all are shown
     */
    public record Column(
            Stage stage,
            DealSum sum,
            List<Card> cards,
            @Nullable String next) {

        public Column {
            cards = List.copyOf(cards);
        }

        static Column of(Stage stage, DealSum sum, List<Card> fetched, int limit) {
            var slice = Slice.of(fetched, limit, Card::place);
            return new Column(stage, sum, slice.items(), slice.next());
        }
    }

    /**
     * A deal on the board.
     *
     * @param days how long it has stood in its stage
     * @param coverage null where the pipeline needs nobody
     * @param missing what it lacks for going to the next stage, in words
     * @param movable whether the viewer may move it
     */
    public record Card(
            OpportunityId id,
            long version,
            StageId stage,
            String name,
            String accountName,
            @Nullable Money amount,
            @Nullable LocalDate closeDate,
            long days,
            Age age,
            @Nullable String nextStep,
            UserId ownerId,
            String ownerName,
            @Nullable DealCoverage coverage,
            List<String> missing,
            boolean movable) {

        Card lacking(List<String> what) {
            return new Card(
                    id,
                    version,
                    stage,
                    name,
                    accountName,
                    amount,
                    closeDate,
                    days,
                    age,
                    nextStep,
                    ownerId,
                    ownerName,
                    coverage,
                    what,
                    movable);
        }

        String place() {
            var value = closeDate == null ? "-infinity" : closeDate.toString();
            return new Cursor(value, id.id(), false, 0).encode();
        }
    }

    /** How long a deal has stood in its stage, against what is usual. */
    public enum Age {
        FRESH,
        /** 70 % of the stage's limit have passed. */
        NEAR,
        STUCK;

        static Age of(long days, @Nullable Integer limit) {
            if (limit == null) {
                return FRESH;
            }
            if (days > limit) {
                return STUCK;
            }
            return days * 10 >= limit * 7L ? NEAR : FRESH;
        }
    }

    /** All open deals of the board, the won ones not among them. */
    public DealSum open() {
        return columns.stream()
                .filter(column -> column.stage().isOpen())
                .map(Column::sum)
                .reduce(DealSum::plus)
                .orElseThrow();
    }
}
