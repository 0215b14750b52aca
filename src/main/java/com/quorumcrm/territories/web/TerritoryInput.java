package com.quorumcrm.territories.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.territories.Conditions;
import com.quorumcrm.territories.TerritoryDetails;
import com.quorumcrm.territories.TerritoryId;
import com.quorumcrm.territories.TerritoryView;
import com.quorumcrm.web.FieldText;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A territory as it was typed. */
record TerritoryInput(
        @Nullable String name,
        @Nullable String parentId,
        @Nullable String position,
        @Nullable String countries,
        @Nullable String industries,
        @Nullable String types,
        @Nullable String employeesFrom,
        @Nullable String employeesTo,
        @Nullable String revenueFrom,
        @Nullable String revenueTo,
        @Nullable String ownerId,
        @Nullable String teamId) {

    static TerritoryInput under(@Nullable String parent) {
        return new TerritoryInput(null, parent, "10", null, null, null, null, null, null, null, null, null);
    }

    static TerritoryInput of(TerritoryView territory) {
        var details = territory.details();
        var asked = details.conditions();
        return new TerritoryInput(
                details.name(),
                text(details.parent()),
                text(details.position()),
                asked.countries(),
                asked.industries(),
                asked.types(),
                text(asked.employeesFrom()),
                text(asked.employeesTo()),
                plain(asked.revenueFrom()),
                plain(asked.revenueTo()),
                text(details.owner()),
                text(details.team()));
    }

    TerritoryDetails details() {
        var place = number("position", position, Integer::valueOf);
        return new TerritoryDetails(
                name == null ? "" : name,
                FieldText.id("parentId", parentId, TerritoryId::of),
                place == null ? 0 : place,
                new Conditions(
                        countries,
                        industries,
                        types,
                        number("employeesFrom", employeesFrom, Integer::valueOf),
                        number("employeesTo", employeesTo, Integer::valueOf),
                        number("revenueFrom", revenueFrom, BigDecimal::new),
                        number("revenueTo", revenueTo, BigDecimal::new)),
                FieldText.id("ownerId", ownerId, UserId::of),
                FieldText.id("teamId", teamId, TeamId::of));
    }

    private static <T> @Nullable T number(String field, @Nullable String text, Function<String, T> type) {
        try {
            return text == null || text.isBlank() ? null : type.apply(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken(field, "territories.rule.number");
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
