package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordRef;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tabs of a record's page: those of the module that owns the record, then the contributed ones. */
@Component
public class RecordTabs {

    private final ObjectProvider<RecordTab> tabs;

    RecordTabs(ObjectProvider<RecordTab> tabs) {
        this.tabs = tabs;
    }

    /**
     * @param part the path of the one that is shown
     * @param own the tabs that come first
     */
    public List<Tab> of(RecordRef record, String part, List<Tab> own) {
        var contributed = tabs.stream()
                .filter(tab -> tab.on() == record.kind())
                .sorted(Comparator.comparingInt(RecordTab::order))
                .map(tab -> Tab.of(
                        tab.label(), record.url() + "/" + tab.path(), tab.path().equals(part)));
        return Stream.concat(own.stream(), contributed).toList();
    }
}
