package com.quorumcrm.looks.web;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.looks.RecordNewsQuery;
import com.quorumcrm.web.RecordPages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What is new on a record, as a panel and as a page of its own. Whoever is shown it has looked. */
@Component
class NewsPages {

    private final RecordPages pages;
    private final RecordNewsQuery news;
    private final Sights sights;

    NewsPages(RecordPages pages, RecordNewsQuery news, Sights sights) {
        this.pages = pages;
        this.news = news;
        this.sights = sights;
    }

    ModelAndView page(RecordRef record, Viewer viewer) {
        return filled(pages.around(record, "news", "looks/_news :: news", viewer), record, viewer);
    }

    /** Empty where nothing is new. */
    ModelAndView panel(RecordRef record, Viewer viewer) {
        return filled(new ModelAndView("looks/_news :: panel"), record, viewer);
    }

    private ModelAndView filled(ModelAndView page, RecordRef record, Viewer viewer) {
        var since = news.of(record, viewer);
        sights.of(record, viewer);
        return page.addObject("news", since).addObject("record", record);
    }
}
