package com.quorumcrm.exchange;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The usual values of texts for which there are any: countries, industries, and what our own records say. */
@Component
class Terms {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final List<String> industries;

    Terms(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.industries = lines("exchange/industries.txt");
    }

    /** What was once misspelt here, in spite of a better word, is not usual. */
    List<String> usual(ImportType type, String field, Viewer viewer) {
        var standard = standard(field);
        var terms = new ArrayList<>(standard);
        if (hasOurs(type, field)) {
            ours(type.kind(), field, viewer).stream()
                    .filter(ours -> Similarity.best(ours, standard)
                            .filter(better -> !Cell.squeeze(better).equals(Cell.squeeze(ours)))
                            .isEmpty())
                    .forEach(terms::add);
        }
        return terms;
    }

    private List<String> standard(String field) {
        return switch (field) {
            case "country" ->
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                        .toList();
            case "industry" -> industries;
            default -> List.of();
        };
    }

    private static boolean hasOurs(ImportType type, String field) {
        return switch (type) {
            case ACCOUNTS -> field.matches("industry|segment|country|city");
            case PRODUCTS -> field.matches("family|unit");
            case OPPORTUNITIES -> field.equals("source");
            default -> false;
        };
    }

    private List<String> ours(RecordKind kind, String column, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select r.%1$s from %2$s r where r.%1$s is not null and r.deleted_at is null and %3$s
                        group by 1 having count(*) > 1 limit :most""".formatted(column, kind.table(), scope.sql(kind, "r")))
                .params(scope.params())
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
