package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.DateStyle;
import com.quorumcrm.exchange.FileProfile;
import com.quorumcrm.exchange.ImportField;
import com.quorumcrm.exchange.ImportField.Kind;
import com.quorumcrm.exchange.ImportView;
import com.quorumcrm.exchange.Plan;
import com.quorumcrm.pipelines.PipelineView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a plan.
 *
 * @param columns the columns of the file, in their order
 * @param choices the values that are looked at, the first of them
 * @param moreChoices how many values there are beyond those
 * @param withoutAccount how many rows name no account
 * @param money the fields of this file that are amounts, with what they are multiplied with
 */
record PlanPage(
        Plan plan,
        List<ColumnRow> columns,
        List<Plan.Choice> choices,
        int moreChoices,
        long withoutAccount,
        List<PipelineView> pipelines,
        List<MoneyRow> money) {

    private static final int MOST_CHOICES = 200;
    private static final int SAMPLES = 3;

    /**
     * @param samples some of its values
     * @param field the key of the field it is, empty for none
     * @param date how its dates are read, null when it holds none
     * @param remarks what was assumed or has to be asked about it
     */
    record ColumnRow(
            int index,
            String name,
            String samples,
            String field,
            @Nullable DateStyle date,
            List<DateStyle> dates,
            List<Plan.Remark> remarks) {}

    record MoneyRow(ImportField field, long scale) {}

    static PlanPage of(ImportView view, Plan plan, List<PipelineView> pipelines) {
        var profile = view.profile();
        var columns = IntStream.range(0, profile.header().size())
                .mapToObj(i -> row(i, profile, plan))
                .toList();
        var ordered = plan.choices().stream()
                .sorted(Comparator.comparing((Plan.Choice choice) -> choice.meaning() != null)
                        .thenComparing(choice -> !choice.field().equals("stage")))
                .toList();
        var shown = ordered.subList(0, Math.min(ordered.size(), MOST_CHOICES));
        return new PlanPage(
                plan,
                columns,
                shown,
                ordered.size() - shown.size(),
                withoutAccount(profile, plan),
                pipelines,
                money(plan));
    }

    private static long withoutAccount(FileProfile profile, Plan plan) {
        return profile.rows()
                - plan.column("account")
                        .map(name -> profile.column(name).filled())
                        .orElse(0L);
    }

    private static ColumnRow row(int index, FileProfile profile, Plan plan) {
        var name = profile.header().get(index);
        var column = profile.columns().get(index);
        var samples = profile.sample().stream()
                .map(row -> row.get(index))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .collect(Collectors.joining(" · "));
        var remarks = java.util.stream.Stream.concat(plan.questions().stream(), plan.notes().stream())
                .filter(remark -> name.equals(remark.column()))
                .toList();
        var fitting = column.dates().isEmpty()
                ? Arrays.asList(DateStyle.values())
                : column.dates().stream().sorted().toList();
        return new ColumnRow(
                index,
                name,
                samples,
                plan.mapping().columns().getOrDefault(name, ""),
                plan.dates().get(name),
                fitting,
                remarks);
    }

    private static List<MoneyRow> money(Plan plan) {
        return plan.fields().stream()
                .filter(field ->
                        field.kind() == Kind.MONEY && plan.column(field.key()).isPresent())
                .map(field ->
                        new MoneyRow(field, plan.mapping().options().scale().getOrDefault(field.key(), 1L)))
                .toList();
    }

    /** Is there a suggestion that has not been taken? */
    public boolean suggests() {
        return choices.stream()
                .anyMatch(choice ->
                        choice.suggestion() != null && !choice.suggestion().equals(choice.meaning()));
    }

    /** Is there a question about the day and the month of this column? */
    public boolean asksDate(ColumnRow column) {
        return plan.questions().stream().anyMatch(question -> column.name().equals(question.column()));
    }

    /** Questions that concern no column in particular. */
    public List<Plan.Remark> questions() {
        return general(plan.questions());
    }

    /** Notes that concern no column in particular. */
    public List<Plan.Remark> notes() {
        return general(plan.notes());
    }

    private static List<Plan.Remark> general(List<Plan.Remark> remarks) {
        return remarks.stream().filter(remark -> remark.column() == null).toList();
    }
}
