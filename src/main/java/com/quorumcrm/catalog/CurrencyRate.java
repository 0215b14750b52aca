package com.quorumcrm.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What a currency is worth from a day on, until the next rate's day.
 *
 * @param rate how many units of the organisation's currency one unit of this currency is worth
 */
public record CurrencyRate(Currency currency, LocalDate validFrom, BigDecimal rate) {}
