package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All contributed panels, by the kind of record they belong on. */
@Component
public class RecordPanels {

    private final ObjectProvider<RecordPanel> panels;

    RecordPanels(ObjectProvider<RecordPanel> panels) {
        this.panels = panels;
    }

    public List<RecordPanel> on(RecordKind kind) {
        return panels.stream()
                .filter(panel -> panel.on() == kind)
                .sorted(Comparator.comparingInt(RecordPanel::order))
                .toList();
    }
}
