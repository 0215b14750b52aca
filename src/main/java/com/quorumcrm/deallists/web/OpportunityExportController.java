package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.OpportunityListQuery;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.ExportFile;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.ListExport;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.CsvAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The whole list as a file, with the filters and the order of the page. */
@Controller
class OpportunityExportController {

    private final OpportunityListQuery list;
    private final OpportunityFilter filter;
    private final FieldLists lists;
    private final CustomFields fields;
    private final ListExport export;

    OpportunityExportController(
            OpportunityListQuery list,
            OpportunityFilter filter,
            FieldLists lists,
            CustomFields fields,
            ListExport export) {
        this.list = list;
        this.filter = filter;
        this.lists = lists;
        this.fields = fields;
        this.export = export;
    }

    @GetMapping("/opportunities.csv")
    ResponseEntity<StreamingResponseBody> export(HttpServletRequest request, Viewer viewer) {
        viewer.require(Permission.EXPORT);
        var definition = lists.page(OpportunityLists.PAGE, RecordKind.OPPORTUNITY, viewer);
        var state = definition.read(request.getParameterMap());
        var criteria = filter.criteria(state, viewer);
        var file = new ExportFile<OpportunityView>(
                RecordKind.OPPORTUNITY,
                OpportunityCsv.COLUMNS,
                fields.of(RecordKind.OPPORTUNITY).fields(),
                OpportunityView::custom,
                Set.of(),
                deal -> deal.id().id(),
                rows -> list.each(criteria, state, viewer, rows));
        return CsvAnswer.of(file.kind().plural(), export.writer(file, viewer));
    }
}
