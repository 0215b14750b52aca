package com.quorumcrm.demo;

import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.pipelines.Committee;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.Outcome;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A demo company as it is made, without a database. */
record GeneratedSet(DemoSize size, Times times, Company company, ContactBook contacts, Deals deals) {

    static GeneratedSet of(int opportunities, String now) {
        var size = DemoSize.of(opportunities);
        var times = Times.around(Instant.parse(now), ZoneId.of("America/New_York"), FiscalCalendar.calendarYear());
        var company = Company.of(size, times);
        var contacts = new ContactBook(size.contacts(), company.accounts(), times, company.names(), company.latin());
        var deals = new Deals(
                size,
                company,
                contacts,
                List.of(pipeline(PipelineKind.NEW_BUSINESS, 4), pipeline(PipelineKind.RENEWAL, 3)),
                List.of(new UUID(0, 1), new UUID(0, 2)));
        return new GeneratedSet(size, times, company, contacts, deals);
    }

    private static PipelineView pipeline(PipelineKind kind, int openStages) {
        var id = new PipelineId(UUID.nameUUIDFromBytes(kind.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var stages = new java.util.ArrayList<Stage>();
        for (int number = 0; number < openStages; number++) {
            var category = List.of(ForecastCategory.PIPELINE, ForecastCategory.BEST_CASE, ForecastCategory.COMMIT)
                    .get(Math.max(0, number + 3 - openStages));
            stages.add(stage(id, number, Outcome.OPEN, "0." + (2 * number + 1), category));
        }
        stages.add(stage(id, openStages, Outcome.WON, "1", ForecastCategory.CLOSED));
        stages.add(stage(id, openStages + 1, Outcome.LOST, "0", ForecastCategory.OMITTED));
        return new PipelineView(
                id,
                kind.name(),
                kind.name(),
                kind,
                null,
                null,
                Committee.NOBODY,
                Set.of(),
                Set.of(),
                0,
                stages,
                List.of(),
                false,
                0);
    }

    private static Stage stage(
            PipelineId pipeline, int number, Outcome outcome, String probability, ForecastCategory category) {
        return new Stage(
                new StageId(new UUID(pipeline.id().getMostSignificantBits(), number)),
                pipeline,
                "s" + number,
                "Stage " + number,
                number,
                outcome,
                new BigDecimal(probability),
                category,
                outcome == Outcome.OPEN ? 21 : null,
                null,
                List.of(),
                false);
    }
}
