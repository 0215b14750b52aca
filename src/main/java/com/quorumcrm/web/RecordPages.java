package com.quorumcrm.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts what a module contributes to a record into the record's own page. */
@Component
public class RecordPages {

    private final ObjectProvider<RecordPage> pages;

    RecordPages(ObjectProvider<RecordPage> pages) {
        this.pages = pages;
    }

    /**
     * @param part the path of the {@link RecordTab} that is shown
     * @param content the fragment that fills it, as in {@code orgcharts/chart :: chart}
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     */
    public ModelAndView around(RecordRef record, String part, String content, Viewer viewer) {
        return pages.stream()
                .filter(page -> page.kind() == record.kind())
                .findFirst()
                .orElseThrow(NoSuchRecord::new)
                .page(record.id(), part, viewer)
                .addObject("tabContent", content);
    }
}
