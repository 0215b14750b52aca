package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.BoardQuery;
import com.quorumcrm.deallists.BoardView.Column;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.StageMoves;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.Url;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moves the deal whose card was dropped on another column. */
@Controller
class BoardDropController {

    private static final Set<String> OF_THE_STAGE = Set.of("stage", "lossReason", "closedOn");

    private final StageMoves moves;
    private final BoardQuery boards;
    private final OpportunityFilter filter;

    BoardDropController(StageMoves moves, BoardQuery boards, OpportunityFilter filter) {
        this.moves = moves;
        this.boards = boards;
        this.filter = filter;
    }

    /** Answers the two columns as they are now; a refused drop all of them, as the card may be in neither. */
    @PostMapping("/opportunities/board/drops")
    ModelAndView drop(
            @RequestParam OpportunityId opportunity,
            @RequestParam long version,
            @RequestParam String stage,
            HttpServletRequest request,
            Viewer viewer) {
        var asked = BoardRequest.of(request, viewer);
        var criteria = filter.criteria(asked.state(), viewer);
        try {
            var moved = moves.move(opportunity, version, stage, null, null, viewer);
            var columns = boards.columns(asked.pipeline(), List.of(moved.stageKey(), stage), criteria, null, viewer);
            return answer(columns, asked, Notice.of("opportunities.notice.moved", moved.name()), HttpStatus.OK);
        } catch (Stale stale) {
            var columns = boards.board(asked.pipeline(), criteria, viewer).columns();
            return answer(columns, asked, Notice.problem("opportunities.notice.stale"), HttpStatus.CONFLICT);
        } catch (RuleBroken broken) {
            var columns = boards.board(asked.pipeline(), criteria, viewer).columns();
            return answer(columns, asked, Notice.problem(broken), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("ask", canBeMended(broken) ? ask(opportunity, stage, asked) : null);
        }
    }

    /** The page that asks for what is missing, as long as something else than the stage itself is wrong. */
    private static Url ask(OpportunityId opportunity, String stage, BoardRequest asked) {
        var back = asked.state().with("pipeline", asked.state().all("pipeline"));
        return Url.of(opportunity.ref().url() + "/stages/" + stage).with("back", back);
    }

    private static boolean canBeMended(RuleBroken broken) {
        return broken.breaches().stream()
                .noneMatch(breach -> breach.field() == null || OF_THE_STAGE.contains(breach.field()));
    }

    private static ModelAndView answer(List<Column> columns, BoardRequest asked, Notice notice, HttpStatus status) {
        var model = Map.of("page", BoardPage.of(columns, asked), Notice.NAME, notice);
        return new ModelAndView("deallists/_board-drop :: answer", model, status);
    }
}
