package com.quorumcrm.opportunities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person may do with a deal beyond changing it, and what they may tie it to. */
@Component
class Rights {

    private static final int MOST_LINES = 500;

    private final Visibility visibility;
    private final JdbcClient jdbc;

    Rights(Visibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /** @throws RuleBroken when the viewer may not see the account: it is answered like one that does not exist */
    void requireAccount(AccountId account, Viewer viewer) {
        requireSeen(account.ref(), "accountId", viewer);
    }

    /** @throws RuleBroken when the viewer may not see one of them */
    void requireContacts(Set<ContactId> contacts, Viewer viewer) {
        contacts.forEach(contact -> requireSeen(contact.ref(), "contactIds", viewer));
    }

    private void requireSeen(RecordRef record, String field, Viewer viewer) {
        if (visibility.access(record, viewer) == Access.NONE) {
            throw new RuleBroken(field, "opportunities.rule.unknown");
        }
    }

    /**
     * Products may stand on a deal while they are sold; those that stand on it already may stay.
     *
     * @param on the deal, null for one that is just opened
     * @throws RuleBroken when a product does not exist or is no longer sold, or a line's numbers cannot be
     */
    void requireProducts(List<LineInput> lines, @Nullable OpportunityId on) {
        var rules = new Rules();
        var known = products(on, lines);
        for (int i = 0; i < lines.size(); i++) {
            var field = "lines[" + i + "]";
            rules.that(known.contains(lines.get(i).product()), field + ".sku", "opportunities.rule.product");
            lines.get(i).check(rules, field);
        }
        rules.that(lines.size() <= MOST_LINES, "lines", "opportunities.rule.lines", MOST_LINES)
                .enforce();
    }

    private Set<ProductId> products(@Nullable OpportunityId on, List<LineInput> lines) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select p.id from product p
                        where p.id = any(cast(:products as uuid[]))
                          and (p.active and p.deleted_at is null
                               or exists (select from opportunity_line l
                                          where l.product_id = p.id and l.opportunity_id = :opportunity))""")
                .param(
                        "products",
                        PostgresArrays.uuids(
                                lines.stream().map(line -> line.product().id()).distinct()))
                .param("opportunity", on == null ? null : on.id(), Types.OTHER)
                .query(ProductId.class)
                .list());
    }

    /**
     * @throws Forbidden when one of the two is not on the viewer's reporting line
     * @throws RuleBroken when the new owner has left or does not exist
     */
    void requireHandover(UserId from, UserId to, Viewer viewer) {
        var scope = visibility.of(viewer);
        if (!scope.editsAll() && !Stream.of(from, to).allMatch(scope::leads)) {
            throw new Forbidden();
        }
        if (!isHere(to)) {
            throw new RuleBroken("ownerId", "opportunities.rule.owner");
        }
    }

    /** @throws Forbidden when the owner is not on the viewer's reporting line */
    void requireLead(UserId owner, Viewer viewer) {
        var scope = visibility.of(viewer);
        if (!scope.editsAll() && !scope.leads(owner)) {
            throw new Forbidden();
        }
    }

    /** @throws Forbidden when the deal is closed or its owner is not on the viewer's reporting line */
    void requireTrash(Opportunity opportunity, Viewer viewer) {
        var scope = visibility.of(viewer);
        if (!scope.editsAll() && !(scope.leads(opportunity.owner()) && opportunity.isOpen())) {
            throw new Forbidden();
        }
    }

    private boolean isHere(UserId person) {
        return jdbc.sql("select exists (select from app_user where id = :person and status in ('ACTIVE', 'INVITED'))")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }
}
