package com.quorumcrm.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.UUID;
import org.springframework.web.servlet.ModelAndView;

/** The page of one kind of record; the module that owns the kind contributes it as a bean. */
public interface RecordPage {

    RecordKind kind();

    /**
     * The page with its header and tabs; the record is in the model under the name of its kind.
     *
     * @param part the path of the tab that is shown
     * @throws NoSuchRecord when the viewer may not see the record, or there is none
     */
    ModelAndView page(UUID record, String part, Viewer viewer);
}
