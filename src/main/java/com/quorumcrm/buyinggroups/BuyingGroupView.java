package com.quorumcrm.buyinggroups;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.DealCoverage.Piece;
import com.quorumcrm.opportunities.DealCoverage.State;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.List;
import java.util.Optional;

/**
 * Who decides on a deal.
 *
 * @param members by name
 * @param coverage as it is now; of no pieces where the pipeline needs nobody
 * @param attitudes may the viewer know what people think?
 */
public record BuyingGroupView(
        OpportunityId deal,
        String dealName,
        AccountId account,
        String accountName,
        boolean open,
        boolean editable,
        boolean attitudes,
        List<MemberView> members,
        DealCoverage coverage) {

    public BuyingGroupView {
        members = List.copyOf(members);
    }

    public Optional<MemberView> member(ContactId contact) {
        return members.stream()
                .filter(member -> member.contact().equals(contact))
                .findFirst();
    }

    /** Roles that the deal needs and nobody has. */
    public List<Piece> missing() {
        return coverage.pieces().stream()
                .filter(piece -> piece.state() == State.MISSING)
                .toList();
    }

    public boolean isEmpty() {
        return members.isEmpty() && coverage.pieces().isEmpty();
    }
}
