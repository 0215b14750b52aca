package com.quorumcrm.opportunities;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.platform.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A product that is part of a deal, as it is shown.
 *
 * @param unit what one of it is
 * @param unitPrice in the deal's currency, which may have fewer decimal places than the price
 */
public record LineView(
        ProductId product,
        String sku,
        String name,
        @Nullable String unit,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount) {

    /** What a change of the lines starts from. */
    public LineInput input() {
        return new LineInput(product, description, quantity, unitPrice);
    }

    static LineView of(ResultSet row, int number) throws SQLException {
        return new LineView(
                new ProductId(Rows.id(row, "product_id")),
                row.getString("sku"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("description"),
                Rows.number(row, "quantity"),
                Rows.number(row, "unit_price"),
                Money.rounded(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
    }
}
