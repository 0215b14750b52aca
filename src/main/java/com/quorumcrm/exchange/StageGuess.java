package com.quorumcrm.exchange;

import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.util.List;
import java.util.Optional;

/** Tells which of our stages another program means, by its name or by where in a sale such a stage usually is. */
final class StageGuess {

    private static final List<String> WON =
            List.of("won", "closedwon", "closewon", "win", "sold", "gewonnen", "signed", "dealwon");
    private static final List<String> LOST = List.of(
            "lost",
            "closedlost",
            "closelost",
            "lose",
            "loss",
            "verloren",
            "deallost",
            "disqualified",
            "rejected",
            "abandoned");
    private static final List<String> FIRST = List.of(
            "prospecting",
            "prospect",
            "new",
            "open",
            "lead",
            "identified",
            "qualification",
            "qualify",
            "qualifying",
            "appointmentscheduled",
            "todo");
    private static final List<String> SECOND = List.of(
            "engaging",
            "engaged",
            "contacted",
            "contactmade",
            "qualified",
            "qualifiedtobuy",
            "discovery",
            "discover",
            "demo",
            "needsanalysis",
            "presentationscheduled",
            "demoscheduled",
            "meeting",
            "working");
    private static final List<String> THIRD = List.of(
            "proposal",
            "propose",
            "proposalmade",
            "proposalpricequote",
            "proposalquote",
            "quote",
            "quoted",
            "offer",
            "valueproposition",
            "decisionmakerboughtin",
            "perceptionanalysis",
            "iddecisionmakers");
    private static final List<String> LAST = List.of(
            "negotiation",
            "negotiate",
            "negotiating",
            "negotiationsstarted",
            "negotiationreview",
            "contractsent",
            "contract",
            "commit",
            "verbal",
            "closing");

    private StageGuess() {}

    static Optional<Stage> of(String value, PipelineView pipeline) {
        return named(value, pipeline).or(() -> usual(Cell.squeeze(value), pipeline));
    }

    /** Only what is written as the key or the name of a stage. */
    static Optional<Stage> named(String value, PipelineView pipeline) {
        var word = Cell.squeeze(value);
        return pipeline.stages().stream()
                .filter(stage -> word.equals(Cell.squeeze(stage.key())) || word.equals(Cell.squeeze(stage.name())))
                .findFirst();
    }

    private static Optional<Stage> usual(String word, PipelineView pipeline) {
        if (WON.contains(word)) {
            return Optional.of(pipeline.wonStage());
        }
        if (LOST.contains(word)) {
            return Optional.of(pipeline.lostStage());
        }
        var open = pipeline.openStages();
        if (FIRST.contains(word)) {
            return Optional.of(open.getFirst());
        }
        if (SECOND.contains(word)) {
            return Optional.of(open.get(Math.min(1, open.size() - 1)));
        }
        if (THIRD.contains(word)) {
            return Optional.of(open.get(Math.min(2, open.size() - 1)));
        }
        return LAST.contains(word) ? Optional.of(open.getLast()) : Optional.empty();
    }
}
