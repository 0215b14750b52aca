package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ListState;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The whole list as a file, with the filters and the order of the page. */
@Controller
class OpportunityExportController {

    private static final String PATH = "/opportunities.csv";

    private final OpportunityListQuery list;
    private final OpportunityFilter filter;
    private final OpportunityCsv csv;
    private final FieldLists fields;

    OpportunityExportController(
            OpportunityListQuery list, OpportunityFilter filter, OpportunityCsv csv, FieldLists fields) {
        this.list = list;
        this.filter = filter;
        this.csv = csv;
        this.fields = fields;
    }

    /** Null when the viewer may not take files away. */
    static @Nullable String url(ListState state, Viewer viewer) {
        return viewer.can(Permission.EXPORT)
                ? PATH
                        + state.with("asOf", state.all("asOf"))
                                .substring(state.path().length())
                : null;
    }

    @GetMapping(PATH)
    ResponseEntity<StreamingResponseBody> export(HttpServletRequest request, Viewer viewer) {
        viewer.require(Permission.EXPORT);
        var definition = fields.page(OpportunityLists.PAGE, RecordKind.OPPORTUNITY, viewer);
        var state = definition.read(request.getParameterMap());
        var criteria = filter.criteria(state, viewer);
        var name = ContentDisposition.attachment().filename("opportunities.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(output -> csv.write(output, rows -> list.each(criteria, state, viewer, rows), viewer));
    }
}
