package com.quorumcrm.exchange;

import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.StageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with nothing left open: what an import will do with each cell, and what it still has to be told.
 *
 * @param fields what its columns can be
 * @param mapping with every column and every value that is read otherwise than it is written
 * @param dates how each column of dates is read
 * @param numbers how each column of numbers is read
 * @param choices values of a column, with what they are taken for
 * @param questions what has to be answered before the import can run
 * @param notes what was assumed, worth a look
 * @param pipeline of deals, null for other types
 * @param passed the open stage that closed deals have come through, null for other types
 */
public record Plan(
        ImportType type,
        List<ImportField> fields,
        Mapping mapping,
        Map<String, DateStyle> dates,
        Map<String, NumberStyle> numbers,
        List<Choice> choices,
        List<Remark> questions,
        List<Remark> notes,
        @Nullable PipelineView pipeline,
        @Nullable StageId passed) {

    /**
     * A value that is not ours as it is written, or may be a mistake.
     *
     * @param field the key of the field that its column is
     * @param rows how many rows have it
     * @param meaning what it is taken for, null when it stays as it is, or is refused because nothing like it exists
     * @param suggestion what it may stand for
     * @param reference whether rows with it are refused unless it means something of ours
     */
    public record Choice(
            String field,
            String column,
            String value,
            long rows,
            @Nullable String meaning,
            @Nullable String suggestion,
            boolean reference) {}

    /**
     * @param column the column it is about, null when it is about the whole file
     * @param code the message key
     * @param arguments what the message mentions
     */
    public record Remark(@Nullable String column, String code, List<Object> arguments) {
        static Remark of(@Nullable String column, String code, Object... arguments) {
            return new Remark(column, code, List.of(arguments));
        }
    }

    /** The column that is a field. */
    public Optional<String> column(String field) {
        return mapping.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public boolean isReady() {
        return questions.isEmpty();
    }
}
