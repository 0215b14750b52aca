package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.BoardQuery;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class BoardController {

    private final BoardQuery boards;
    private final OpportunityFilter filter;
    private final FilterChoices choices;

    BoardController(BoardQuery boards, OpportunityFilter filter, FilterChoices choices) {
        this.boards = boards;
        this.filter = filter;
        this.choices = choices;
    }

    @GetMapping("/opportunities/board")
    String show(HttpServletRequest request, Viewer viewer, Model model) {
        var asked = BoardRequest.of(request, viewer);
        var criteria = filter.criteria(asked.state(), viewer);
        var board = boards.board(asked.pipeline(), criteria, viewer);
        model.addAttribute("board", board);
        model.addAttribute("asOf", criteria.asOf());
        model.addAttribute("page", new BoardPage(board.columns(), asked.state(), choices.owners(viewer)));
        return "deallists/board";
    }

    /** The next cards of a column. */
    @GetMapping("/opportunities/board/columns/{stage}")
    String more(@PathVariable String stage, HttpServletRequest request, Viewer viewer, Model model) {
        var asked = BoardRequest.of(request, viewer);
        var criteria = filter.criteria(asked.state(), viewer);
        var columns = boards.columns(
                asked.pipeline(), List.of(stage), criteria, asked.state().cursor(), viewer);
        model.addAttribute("page", BoardPage.of(columns, asked));
        return "deallists/_board-cards :: more";
    }
}
