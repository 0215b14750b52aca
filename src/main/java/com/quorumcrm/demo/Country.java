package com.quorumcrm.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * Where customers are.
 *
 * @param weight how many there are of them, compared with other countries
 * @param currency in which some of them buy
 * @param dial how their telephone numbers begin
 */
record Country(
        String name, double weight, String currency, String dial, String language, String zone, List<String> cities) {

    static List<Country> all() {
        return Vocabulary.read("countries", Country::of);
    }

    private static Country of(NamedCsvRecord row) {
        return new Country(
                row.getField("name"),
                Vocabulary.number(row, "weight"),
                row.getField("currency"),
                row.getField("dial"),
                row.getField("language"),
                row.getField("zone"),
                Vocabulary.words(row, "cities"));
    }
}
