package com.quorumcrm.web;

import com.quorumcrm.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Made-up values for the styleguide. */
@Component
@ConditionalOnProperty("quorum.demo.enabled")
class StyleguideSamples {

    private static final ListDefinition DEALS = new ListDefinition(
            "/admin/styleguide",
            List.of(
                    Column.of("name", "web.styleguide.name").sorts(),
                    Column.of("owner", "web.styleguide.owner"),
                    Column.of("amount", "web.styleguide.amount").sorts().ofNumbers(),
                    Column.of("closes", "web.styleguide.closes").sorts()),
            List.of(
                    Filter.choice("owner", "web.styleguide.owner", Choice.keyed("me", "web.styleguide.me")),
                    Filter.date("closes", "web.styleguide.closes", Choice.keyed("past", "web.styleguide.past")),
                    Filter.number("amount", "web.styleguide.amount"),
                    Filter.text("name", "web.styleguide.name")),
            Sort.by("name"));

    private final Clock clock;

    StyleguideSamples(Clock clock) {
        this.clock = clock;
    }

    record Deal(String name, String owner, @Nullable Money amount, LocalDate closes, UUID id) {}

    record SampleForm(
            String name,
            @Nullable String note,
            LocalDate closes,
            String stage,
            BigDecimal amount,
            String currency,
            boolean renewal,
            long version) {}

    Map<String, Object> all() {
        var form = new SampleForm("", null, today(), "propose", new BigDecimal("-12"), "EUR", true, 3);
        return Map.of(
                "sampleForm",
                form,
                BindingResult.MODEL_KEY_PREFIX + "sampleForm",
                faults(form),
                "deals",
                listing(Map.of("owner", new String[] {"me"}), deals()),
                "noDeals",
                listing(Map.of("q", new String[] {"zebra"}), List.of()),
                "stages",
                List.of(Choice.of("qualify", "Qualify"), Choice.of("propose", "Propose")),
                "tabs",
                List.of(Tab.of("web.styleguide.overview", "#", true), Tab.of("web.styleguide.people", "#", 5, false)),
                "gauge",
                gauge(),
                "moments",
                moments());
    }

    private List<Deal> deals() {
        return List.of(
                new Deal("Spare parts portal", "Mara Kessler", Money.of("142000", "USD"), today(), new UUID(1, 1)),
                new Deal(
                        "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikerweiterung, Bauabschnitt 2",
                        "Елена Соколова",
                        Money.of("1234567.89", "EUR"),
                        today().minusDays(40),
                        new UUID(1, 2)),
                new Deal("سپهر ترابر", "華", null, today().plusDays(90), new UUID(1, 3)));
    }

    private static Listing<Deal> listing(Map<String, String[]> parameters, List<Deal> deals) {
        var state = DEALS.read(parameters);
        var page = ListPage.of(
                state, deals, deal -> new ListPage.Place(deal.name(), deal.id()), ListPage.Total.of(20_000));
        return Listing.of(DEALS, state, page);
    }

    private static BindingResult faults(SampleForm form) {
        var faults = new BeanPropertyBindingResult(form, "sampleForm");
        faults.rejectValue("name", "web.styleguide.nameMissing");
        faults.rejectValue("amount", "web.styleguide.amountNegative");
        return faults;
    }

    private static Gauge gauge() {
        return Gauge.upTo(new BigDecimal("3000"))
                .and("closed", BigDecimal.ZERO, new BigDecimal("1412"))
                .and("commit", new BigDecimal("1412"), new BigDecimal("702"))
                .and("bestCase", new BigDecimal("2114"), new BigDecimal("624"))
                .withGoal(new BigDecimal("2400"))
                .withEstimate(new BigDecimal("2020"), new BigDecimal("2230"), new BigDecimal("2470"));
    }

    private List<Instant> moments() {
        var now = clock.instant();
        return List.of(
                now, now.minus(Duration.ofHours(3)), now.minus(Duration.ofDays(41)), now.plus(Duration.ofDays(1)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
