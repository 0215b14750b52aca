package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How cells become dates, numbers and names. */
class ValueReadingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ISO            | 2017-03-04                | 2017-03-04",
                "ISO            | 2017-03-04 23:59:01.5 UTC | 2017-03-04",
                "ISO            | 2017-03-04T10:00:00+02:00 | 2017-03-04",
                "DOTTED         | 4.3.2017                  | 2017-03-04",
                "DAY_SLASHED    | 04/03/17                  | 2017-03-04",
                "MONTH_SLASHED  | 3/4/2017 5:30 PM          | 2017-03-04",
                "COMPACT        | 20170304                  | 2017-03-04",
                "DAY_WORD       | 4 Mar 2017                | 2017-03-04",
                "MONTH_WORD     | March 4, 2017             | 2017-03-04"
            })
    void readsDates(DateStyle style, String text, LocalDate day) {
        assertThat(style.read(text)).isEqualTo(day);
    }

    @Test
    void refusesDaysThatThereAreNot() {
        assertThat(DateStyle.ISO.read("2017-02-30")).isNull();
        assertThat(DateStyle.DAY_SLASHED.read("31/31/2017")).isNull();
    }

    @Test
    void dayAndMonthAreInDoubtUntilADayTellsThemApart() {
        assertThat(column("03/04/2017", "05/06/2017").dateInDoubt()).isEqualTo("03/04/2017");
        assertThat(column("03/04/2017", "25/06/2017").dates()).containsExactly(DateStyle.DAY_SLASHED);
        assertThat(column("03/03/2017", "05/05/2017").dateInDoubt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | 1,234.50   | 1234.50",
                "POINT | $1,234     | 1234",
                "POINT | (12.5)     | -12.5",
                "POINT | 12,34,567  | 1234567",
                "COMMA | 1.234,50   | 1234.50",
                "COMMA | 1 234,5 €  | 1234.5",
                "COMMA | EUR 99     | 99",
                "POINT | -7         | -7"
            })
    void readsNumbers(NumberStyle style, String text, BigDecimal number) {
        assertThat(style.read(text)).isEqualByComparingTo(number);
    }

    @Test
    void tellsTheDecimalSignFromTheColumn() {
        assertThat(column("1,5", "22,75").numbers()).containsExactly(NumberStyle.COMMA);
        assertThat(column("1.5", "1,234.75").numbers()).containsExactly(NumberStyle.POINT);
        assertThat(column("1,234", "12,500").numberInDoubt()).isEqualTo("1,234");
        assertThat(column("twelve").numbers()).isEmpty();
    }

    @Test
    void idsStayText() {
        assertThat(column("00123", "0E5").values()).containsKeys("00123", "0E5");
    }

    @Test
    void tidiesBlanksOfEveryWidth() {
        assertThat(Cell.tidy("\u00a0 Caf\u0065\u0301\u2003Noir\u200b ")).isEqualTo("Caf\u00e9 Noir");
    }

    @ParameterizedTest
    @CsvSource({"GTXPro,GTX Pro", "technolgy,technology", "Philipines,Philippines", "MG Advancd,MG Advanced"})
    void findsWhatIsMisspelt(String written, String meant) {
        var candidates = List.of(
                "GTX Pro",
                "GTX Plus Pro",
                "GTX Basic",
                "MG Advanced",
                "MG Special",
                "technology",
                "Philippines",
                "Finland");
        assertThat(Similarity.best(written, candidates)).contains(meant);
    }

    @Test
    void doesNotChooseBetweenTwoThatAreAsClose() {
        assertThat(Similarity.best("John Smit", List.of("John Smith", "John Smits")))
                .isEmpty();
    }

    @Test
    void knowsTheColumnsOfOtherPrograms() {
        var header = List.of(
                "opportunity_id",
                "sales_agent",
                "product",
                "account",
                "deal_stage",
                "engage_date",
                "close_date",
                "close_value");
        assertThat(ColumnGuess.type(header)).isEqualTo(ImportType.OPPORTUNITIES);
        assertThat(ColumnGuess.columns(header, ImportType.OPPORTUNITIES.fields()))
                .containsEntry("opportunity_id", "externalId")
                .containsEntry("engage_date", "createdOn")
                .containsEntry("close_value", "amount");
        assertThat(ColumnGuess.type(List.of("sales_agent", "manager", "regional_office")))
                .isEqualTo(ImportType.USERS);
        assertThat(ColumnGuess.columns(
                        List.of("property_email", "id", "property_company", "property_firstname"),
                        ImportType.CONTACTS.fields()))
                .containsEntry("property_email", "email")
                .containsEntry("property_company", "account")
                .containsEntry("property_firstname", "firstName");
    }

    @Test
    void takesForAccountsWhatCouldBeAnything() {
        assertThat(ColumnGuess.type(List.of("name"))).isEqualTo(ImportType.ACCOUNTS);
        assertThat(ColumnGuess.type(List.of("Firma", "Umsatz"))).isEqualTo(ImportType.ACCOUNTS);
        assertThat(ColumnGuess.type(List.of("name", "account", "stage"))).isEqualTo(ImportType.OPPORTUNITIES);
        assertThat(ColumnGuess.type(List.of("last name", "company", "email"))).isEqualTo(ImportType.CONTACTS);
        assertThat(ColumnGuess.type(List.of("product", "series", "sales_price")))
                .isEqualTo(ImportType.PRODUCTS);
    }

    private static FileProfile.Column column(String... cells) {
        var tally = new ColumnTally("column", 100);
        IntStream.range(0, cells.length).forEach(i -> tally.take(cells[i]));
        return tally.column();
    }
}
