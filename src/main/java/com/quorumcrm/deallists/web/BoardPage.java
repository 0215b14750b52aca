package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.BoardView;
import com.quorumcrm.deallists.BoardView.Column;
import com.quorumcrm.deallists.Owners;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Listing;
import java.util.List;

/**
 * A board with what its page can be narrowed by and where its links lead.
 *
 * @param owners whom the owner filter offers
 */
record BoardPage(List<Column> columns, ListState state, List<Choice> owners) {

    static BoardPage of(List<Column> columns, BoardRequest asked) {
        return new BoardPage(columns, asked.state(), List.of());
    }

    /** Only the filters are of interest: the board has no rows. */
    public Listing<Object> listing() {
        var nothing = new ListPage<Object>(List.of(), null, null, 1, null);
        return Listing.of(OpportunityLists.BOARD, state, nothing).offering("owner", owners);
    }

    /** The filters in force; without its filter by owner, a board shows what people usually look at, so it is widened. */
    public List<Listing.Chip> chips() {
        return listing().chips().stream()
                .filter(chip -> !chip.label().equals("opportunities.fact.pipeline"))
                .filter(chip -> !chip.label().equals("opportunities.fact.owner") || !showsEverybody())
                .map(chip -> chip.label().equals("opportunities.fact.owner") ? widened(chip) : chip)
                .toList();
    }

    public String of(PipelineView pipeline) {
        return state.with("pipeline", List.of(pipeline.key()));
    }

    public String dropUrl() {
        return "/opportunities/board/drops" + query();
    }

    public String moreUrl(Column column) {
        return "/opportunities/board/columns/" + column.stage().key() + query() + "&cursor=" + column.next();
    }

    /** The same deals as a list. */
    public String listUrl() {
        return "/opportunities" + query();
    }

    public String listUrl(Column column) {
        return listUrl() + "&stage=" + column.stage().key();
    }

    /** The colour of the column's category. */
    public String tone(Column column) {
        return Keys.of(column.stage().category());
    }

    public String tone(BoardView.Card card) {
        return switch (card.age()) {
            case FRESH -> "";
            case NEAR -> "warn";
            case STUCK -> "bad";
        };
    }

    private boolean showsEverybody() {
        return state.all("owner").contains(Owners.EVERYBODY);
    }

    private Listing.Chip widened(Listing.Chip chip) {
        return new Listing.Chip(
                chip.label(),
                chip.value(),
                chip.valueKey(),
                chip.relation(),
                state.with("owner", List.of(Owners.EVERYBODY)));
    }

    private String query() {
        return state.with("owner", state.all("owner")).substring(state.path().length());
    }
}
