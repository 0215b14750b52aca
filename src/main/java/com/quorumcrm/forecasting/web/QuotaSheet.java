package com.quorumcrm.forecasting.web;

import com.quorumcrm.forecasting.QuotaQuery;
import com.quorumcrm.forecasting.SetQuota;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The quotas of a period as typed into the page, with what is wrong with them. */
record QuotaSheet(Currency currency, List<Entry> entries) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    /**
     * One person's field.
     *
     * @param problem a message key, null when the text is a quota or empty
     */
    record Entry(QuotaQuery.Row row, String text, @Nullable String problem) {

        public String name() {
            return "amount." + row.id();
        }

        private Entry typed(@Nullable String value, Currency currency) {
            var stripped = value == null ? text : value.strip();
            return new Entry(row, stripped, problem(stripped, currency));
        }

        private @Nullable BigDecimal amount() {
            return text.isEmpty() ? null : new BigDecimal(text);
        }

        private static @Nullable String problem(String text, Currency currency) {
            if (text.isEmpty()) {
                return null;
            }
            if (!NUMBER.matcher(text).matches()) {
                return "forecasting.quota.number";
            }
            try {
                new Money(new BigDecimal(text), currency);
                return null;
            } catch (IllegalArgumentException tooFine) {
                return "forecasting.quota.digits";
            }
        }
    }

    static QuotaSheet of(List<QuotaQuery.Row> rows, Currency currency) {
        return new QuotaSheet(
                currency,
                rows.stream()
                        .map(row -> new Entry(row, plain(row, currency), null))
                        .toList());
    }

    QuotaSheet typed(Map<String, String> values) {
        return new QuotaSheet(
                currency,
                entries.stream()
                        .map(entry -> entry.typed(values.get(entry.name()), currency))
                        .toList());
    }

    boolean hasProblems() {
        return entries.stream().anyMatch(entry -> entry.problem() != null);
    }

    List<SetQuota> changes(FiscalPeriod period) {
        return entries.stream()
                .map(entry -> new SetQuota(entry.row().id(), period, entry.amount()))
                .toList();
    }

    private static String plain(QuotaQuery.Row row, Currency currency) {
        return row.amount() == null ? "" : Money.rounded(row.amount(), currency).plain();
    }
}
