package com.quorumcrm.pipelines;

import java.util.List;

/** A common way of qualifying deals, from which a pipeline can start. */
public enum Method {
    PLAIN(List.of(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION), List.of()),
    MEDDPICC(
            List.of(
                    BuyingRole.ECONOMIC_BUYER,
                    BuyingRole.CHAMPION,
                    BuyingRole.TECHNICAL_EVALUATOR,
                    BuyingRole.LEGAL_PROCUREMENT),
            List.of(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION)),
    SPICED(
            List.of(BuyingRole.DECISION_MAKER, BuyingRole.CHAMPION, BuyingRole.USER),
            List.of(BuyingRole.DECISION_MAKER)),
    BANT(List.of(BuyingRole.ECONOMIC_BUYER), List.of(BuyingRole.ECONOMIC_BUYER));

    private final Committee committee;

    Method(List<BuyingRole> required, List<BuyingRole> commit) {
        this.committee = new Committee(required, commit);
    }

    public Committee committee() {
        return committee;
    }

    /** As in forms: {@code meddpicc}. */
    public String key() {
        return Words.camel(this);
    }

    /** The message key of its name. */
    public String label() {
        return "pipelines.method." + key();
    }
}
