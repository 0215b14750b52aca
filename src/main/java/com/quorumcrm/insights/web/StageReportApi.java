package com.quorumcrm.insights.web;

import com.quorumcrm.insights.StageReport;
import com.quorumcrm.insights.StageReportQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StageReportApi {

    private final StageReportQuery reports;
    private final StageReports asking;

    StageReportApi(StageReportQuery reports, StageReports asking) {
        this.reports = reports;
        this.asking = asking;
    }

    record Report(
            String pipelineKey,
            LocalDate from,
            LocalDate to,
            Instant asOf,
            Tally total,
            List<Step> stages,
            List<Month> months,
            List<Reason> lossReasons,
            List<Slice> slices) {}

    record Tally(
            long opened,
            long won,
            long lost,
            long open,
            @Nullable BigDecimal winRate,
            @Nullable MoneyJson wonAmount,
            @Nullable BigDecimal cycleDays,
            @Nullable MoneyJson perDay) {

        static Tally of(StageReport.Tally tally) {
            return new Tally(
                    tally.opened(),
                    tally.won(),
                    tally.lost(),
                    tally.open(),
                    tally.winRate(),
                    MoneyJson.of(tally.wonAmount()),
                    tally.cycleDays(),
                    MoneyJson.of(tally.velocity()));
        }
    }

    record Step(
            String stageKey,
            String name,
            long reached,
            long passed,
            long here,
            @Nullable BigDecimal conversion,
            @Nullable BigDecimal medianDays,
            @Nullable BigDecimal p80Days) {

        static Step of(StageReport.Step step) {
            return new Step(
                    step.key(),
                    step.name(),
                    step.reached(),
                    step.passed(),
                    step.here(),
                    step.conversion(),
                    step.medianDays(),
                    step.p80Days());
        }
    }

    record Month(String month, Tally tally) {}

    record Reason(String key, long deals, @Nullable MoneyJson amount) {}

    record Slice(
            String value,
            @Nullable String name,
            long won,
            long lost,
            @Nullable BigDecimal winRate,
            @Nullable MoneyJson wonAmount) {

        static Slice of(StageReport.Slice slice) {
            return new Slice(
                    slice.value(),
                    slice.name(),
                    slice.won(),
                    slice.lost(),
                    slice.winRate(),
                    MoneyJson.of(slice.wonAmount()));
        }
    }

    @GetMapping("/api/v1/reports/stages")
    Report report(ReportFilter filter, Viewer viewer) {
        var asked = asking.asked(filter, viewer);
        var report = reports.report(asked.deals(), viewer);
        return new Report(
                asked.pipeline().key(),
                asked.deals().from(),
                asked.deals().to(),
                asked.deals().asOf(),
                Tally.of(report.total()),
                report.steps().stream().map(Step::of).toList(),
                report.cohorts().stream()
                        .map(cohort -> new Month(cohort.month(), Tally.of(cohort.tally())))
                        .toList(),
                report.reasons().stream()
                        .map(reason -> new Reason(reason.key(), reason.deals(), MoneyJson.of(reason.amount())))
                        .toList(),
                report.slices().stream().map(Slice::of).toList());
    }
}
