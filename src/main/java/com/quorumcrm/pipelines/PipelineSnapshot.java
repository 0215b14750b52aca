package com.quorumcrm.pipelines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a pipeline was configured, in the words of that time.
 *
 * @param sections the pipeline itself, then its stages in their order
 */
public record PipelineSnapshot(List<Section> sections) {

    /** What the section of the pipeline itself is known by. */
    static final String PIPELINE = "";

    /**
     * The pipeline itself or one of its stages.
     *
     * @param key empty for the pipeline itself
     * @param name what it was called
     * @param facts what was said about it, by the message keys of their names
     */
    public record Section(String key, String name, Map<String, String> facts) {}

    /**
     * Something that was changed.
     *
     * @param where the name of the stage, null for the pipeline itself
     * @param label the message key of what it is called
     * @param before null when there was nothing
     * @param after null when there is nothing any more
     */
    public record Difference(
            @Nullable String where,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    public PipelineSnapshot {
        sections = List.copyOf(sections);
    }

    /** What is different here from how it was before. */
    public List<Difference> since(PipelineSnapshot before) {
        var found = new ArrayList<Difference>();
        sections.forEach(now -> before.section(now.key)
                .ifPresentOrElse(was -> compare(was, now, found), () -> found.add(appeared(now))));
        before.sections.stream()
                .filter(was -> section(was.key).isEmpty())
                .forEach(was -> found.add(new Difference(was.name, "pipelines.versions.stage", was.name, null)));
        return found;
    }

    private static Difference appeared(Section stage) {
        return new Difference(stage.name, "pipelines.versions.stage", null, stage.name);
    }

    private static void compare(Section was, Section now, List<Difference> found) {
        var where = now.key.equals(PIPELINE) ? null : was.name;
        var labels = new LinkedHashSet<>(was.facts.keySet());
        labels.addAll(now.facts.keySet());
        labels.stream()
                .filter(label -> !Objects.equals(was.facts.get(label), now.facts.get(label)))
                .forEach(label -> found.add(new Difference(where, label, was.facts.get(label), now.facts.get(label))));
    }

    private Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key.equals(key)).findFirst();
    }

    static Section section(String key, String name, Map<String, @Nullable String> facts) {
        var said = new LinkedHashMap<String, String>();
        facts.forEach((label, value) -> {
            if (value != null && !value.isEmpty()) {
                said.put(label, value);
            }
        });
        return new Section(key, name, said);
    }
}
