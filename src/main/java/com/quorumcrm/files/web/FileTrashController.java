package com.quorumcrm.files.web;

import com.quorumcrm.files.FileId;
import com.quorumcrm.files.FileQuery;
import com.quorumcrm.files.Files;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FileTrashController {

    private final Files files;
    private final FileQuery query;

    FileTrashController(Files files, FileQuery query) {
        this.files = files;
        this.query = query;
    }

    @PostMapping("/files/{id}/trash")
    String trash(@PathVariable FileId id, Viewer viewer, RedirectAttributes flash) {
        var file = query.find(id, viewer);
        files.trash(id, viewer);
        Notice.of("files.trashed", file.name())
                .undoneBy("/trash" + id.ref().url())
                .into(flash);
        var holder = file.record();
        return "redirect:" + holder.url() + (holder.kind() == RecordKind.ACTIVITY ? "" : "/files");
    }
}
