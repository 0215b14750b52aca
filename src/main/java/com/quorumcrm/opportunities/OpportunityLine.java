package com.quorumcrm.opportunities;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A product that is part of a deal; replaced as a whole, never changed. */
@Entity
@Table(name = "opportunity_line")
class OpportunityLine {

    @Id
    private UUID id;

    @EmbeddedColumnNaming("product_%s")
    private ProductId product;

    private int position;
    private @Nullable String description;
    private BigDecimal quantity;
    private BigDecimal unitPrice;
    private BigDecimal amount;

    OpportunityLine(int position, LineInput input, Currency currency) {
        this.id = Ids.next();
        this.position = position;
        this.product = input.product();
        this.description = input.description();
        this.quantity = input.quantity();
        this.unitPrice = input.unitPrice();
        this.amount = Money.rounded(quantity.multiply(unitPrice), currency).amount();
    }

    BigDecimal amount() {
        return amount;
    }

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected OpportunityLine() {}
}
