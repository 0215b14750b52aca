package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All imports. */
@Controller
class ImportListController {

    private static final int LIMIT = 50;

    private final ImportQuery imports;

    ImportListController(ImportQuery imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    String list(@RequestParam @Nullable String before, Viewer viewer, Model model) {
        var last = before == null ? null : ImportId.of(before);
        model.addAttribute("imports", imports.list(last, LIMIT, viewer));
        model.addAttribute("mayImport", viewer.can(Permission.IMPORT));
        return "exchange/list";
    }
}
