package com.quorumcrm.demo;

import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What deals are worth, and of which products that is made up. */
final class Pricing {

    /** What a deal is worth on average, in the organisation's currency. */
    static final double USUAL = 88_000;

    private static final double MEDIAN = 72_000;
    private static final double RENEWAL_MEDIAN = 42_000;
    private static final double SPREAD = 0.6;
    private static final double LARGEST = 900_000;
    private static final int ROUND = 500;
    private static final List<Integer> DISCOUNTS = List.of(0, 0, 0, 5, 5, 10, 15);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<Product> products;
    private final Rates rates;
    private final Map<String, Integer> digits = new HashMap<>();

    Pricing(List<Product> products, Rates rates) {
        this.products = products;
        this.rates = rates;
    }

    /** In the organisation's currency. */
    double target(Deal.Kind kind, Account account, Chance chance) {
        var median = kind == Deal.Kind.RENEWAL ? RENEWAL_MEDIAN : MEDIAN;
        var size = "Enterprise".equals(account.segment()) ? 1.4 : 1;
        return Math.min(LARGEST, chance.around(median * size, SPREAD));
    }

    BigDecimal round(double target, String currency, LocalDate day) {
        var step = ROUND / rates.of(currency, day).doubleValue();
        var magnitude = Math.pow(10, Math.floor(Math.log10(step)));
        var unit = BigDecimal.valueOf(Math.round(step / magnitude) * magnitude);
        var amount = BigDecimal.valueOf(target / rates.of(currency, day).doubleValue());
        return amount.divide(unit, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .multiply(unit)
                .setScale(digits(currency), RoundingMode.HALF_UP);
    }

    List<Deal.Line> lines(double target, String currency, LocalDate day, Instant at, Chance chance) {
        var lines = new ArrayList<Deal.Line>();
        var left = target;
        for (int more = chance.between(1, 4); more > 0; more--) {
            var share = more == 1 ? left : left * (0.3 + 0.5 * chance.fraction());
            var affordable = affordable(share, lines);
            if (affordable.isEmpty()) {
                break;
            }
            var product = Weighted.of(affordable, Product::weight).any(chance);
            var quantity = Math.max(1, (int) Math.round(share / product.price().doubleValue()));
            lines.add(line(product, quantity, currency, day, at, chance));
            left -= quantity * product.price().doubleValue();
        }
        return lines;
    }

    private List<Product> affordable(double share, List<Deal.Line> lines) {
        return products.stream()
                .filter(product -> product.price().doubleValue() < share * 1.2
                        && product.price().doubleValue() > share / 400
                        && lines.stream().noneMatch(line -> line.product().equals(product)))
                .toList();
    }

    private Deal.Line line(Product product, int quantity, String currency, LocalDate day, Instant at, Chance chance) {
        var share = HUNDRED.subtract(BigDecimal.valueOf(chance.of(DISCOUNTS))).divide(HUNDRED);
        var unitPrice =
                product.price().multiply(share).divide(rates.of(currency, day), digits(currency), RoundingMode.HALF_UP);
        return new Deal.Line(
                chance.id(at), product, quantity, unitPrice, unitPrice.multiply(BigDecimal.valueOf(quantity)));
    }

    int digits(String currency) {
        return digits.computeIfAbsent(currency, code -> Money.digits(Currency.getInstance(code)));
    }
}
