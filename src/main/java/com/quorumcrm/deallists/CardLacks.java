package com.quorumcrm.deallists;

import static java.util.stream.Collectors.toMap;

import com.quorumcrm.deallists.BoardView.Card;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealField;
import com.quorumcrm.opportunities.DealGate;
import com.quorumcrm.opportunities.DealGate.Passing;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import com.quorumcrm.pipelines.StageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;

/** Finds out for all cards of a board at once what they lack for leaving their stages; asks nothing where stages do not. */
final class CardLacks {

    private static final String PEOPLE =
            "exists (select from opportunity_contact c where c.opportunity_id = o.id) as has_people";
    private static final String PRODUCTS =
            "exists (select from opportunity_line l where l.opportunity_id = o.id) as has_products";

    private final Map<StageId, List<Criterion>> criteria;
    private final Viewer viewer;
    private final Map<UUID, Passing> deals = new HashMap<>();

    CardLacks(List<Stage> stages, Viewer viewer) {
        this.viewer = viewer;
        this.criteria =
                stages.stream().filter(stage -> !stage.criteria().isEmpty()).collect(toMap(Stage::id, Stage::criteria));
    }

    /** What the cards' statement has to select beside the deals, under the alias {@code o}. */
    String columns() {
        return (asks(DealField.CONTACTS) ? PEOPLE : "false as has_people") + ", "
                + (asks(DealField.PRODUCTS) ? PRODUCTS : "false as has_products");
    }

    Card meet(Card card, ResultSet row) throws SQLException {
        var asked = criteria.get(card.stage());
        if (asked != null && card.movable()) {
            var filled = filled(row);
            var custom = CustomValues.of(row.getString("custom_values"));
            deals.put(
                    card.id().id(),
                    new Passing(asked, property -> filled.contains(property) || custom.holds(property)));
        }
        return card;
    }

    List<Card> tell(List<Card> cards, DealGate gate, MessageSource messages) {
        if (deals.isEmpty()) {
            return cards;
        }
        var lacks = gate.lacks(deals, viewer);
        return cards.stream()
                .map(card -> {
                    var own = lacks.getOrDefault(card.id().id(), List.of());
                    return own.isEmpty() ? card : card.lacking(words(own, messages));
                })
                .toList();
    }

    private List<String> words(List<Lack> lacks, MessageSource messages) {
        return lacks.stream()
                .map(lack -> messages.getMessage(lack.code(), lack.arguments().toArray(), viewer.locale()))
                .toList();
    }

    private boolean asks(DealField field) {
        return criteria.values().stream().flatMap(List::stream).anyMatch(Criterion.field(field.property())::asksAs);
    }

    private static Set<String> filled(ResultSet row) throws SQLException {
        var filled = new HashSet<String>();
        for (var field : DealField.values()) {
            var holds = switch (field) {
                case AMOUNT -> row.getObject("amount") != null;
                case CLOSE_DATE -> row.getObject("close_date") != null;
                case NEXT_STEP -> row.getObject("next_step") != null;
                case NEXT_STEP_ON -> row.getObject("next_step_on") != null;
                case SOURCE -> row.getObject("source") != null;
                case DESCRIPTION -> row.getObject("description") != null;
                case CONTACTS -> row.getBoolean("has_people");
                case PRODUCTS -> row.getBoolean("has_products");
            };
            if (holds) {
                filled.add(field.property());
            }
        }
        return filled;
    }
}
