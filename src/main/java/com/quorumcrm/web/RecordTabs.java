package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordRef;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .map(tab -> new Tab(
                        tab.label(),
                        record.url() + "/" + tab.path(),
                        count(tab, record),
                        tab.path().equals(part)));
        return Stream.concat(own.stream(), contributed).toList();
    }

    private static @Nullable Long count(RecordTab tab, RecordRef record) {
        var count = tab.count() == null ? 0 : tab.count().applyAsLong(record);
        return count == 0 ? null : count;
    }
}
