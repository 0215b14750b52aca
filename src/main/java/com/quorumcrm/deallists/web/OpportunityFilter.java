package com.quorumcrm.deallists.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.deallists.OpportunityCriteria;
import com.quorumcrm.deallists.OpportunityCriteria.Covered;
import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.deallists.Owners;
import com.quorumcrm.fields.FieldFilter;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.AsOf;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityStatus;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.ListState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which deals a URL asks for, in the words of pages and of the API. */
@Component
class OpportunityFilter {

    private static final int LONGEST_NUMBER = 40;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final OrganisationSettings organisation;
    private final Owners owners;
    private final FieldFilter fields;
    private final Clock clock;

    OpportunityFilter(OrganisationSettings organisation, Owners owners, FieldFilter fields, Clock clock) {
        this.organisation = organisation;
        this.owners = owners;
        this.fields = fields;
        this.clock = clock;
    }

    /** @throws NotUnderstood naming the parameter that cannot be read */
    OpportunityCriteria criteria(ListState state, Viewer viewer) {
        var settings = organisation.current();
        return new OpportunityCriteria(
                owners(state, viewer),
                first(state, "ownerEmail"),
                keys(state, OpportunityStatus.class, "status"),
                texts(state, "pipeline", "pipelineKey"),
                texts(state, "stage", "stageKey"),
                account(state),
                keys(state, OpportunityType.class, "type"),
                keys(state, ForecastCategory.class, "category", "forecastCategory"),
                closes(state, settings),
                days(state, "closedOn"),
                number(state, "amount.from"),
                number(state, "amount.to"),
                texts(state, "product"),
                state.text().isEmpty() ? null : withoutNulls(state.text()),
                state.one("asOf").map(text -> AsOf.parse(text, settings.zone())).orElse(null),
                fields.criteria(RecordKind.OPPORTUNITY, state, viewer),
                new Covered(
                        percent(state, "coverage.from"),
                        percent(state, "coverage.to"),
                        keys(state, BuyingRole.class, "hole")));
    }

    private List<UserId> owners(ListState state, Viewer viewer) {
        var meant = owners.meant(texts(state, "owner", "ownerId"), viewer);
        var team = first(state, "team");
        if (team == null) {
            return meant;
        }
        var members = owners.members(id("team", team, TeamId::of));
        return meant.isEmpty() ? members : owners.among(meant, members);
    }

    private static @Nullable AccountId account(ListState state) {
        return texts(state, "account", "accountId").stream()
                .findFirst()
                .map(text -> id("accountId", text, AccountId::of))
                .orElse(null);
    }

    private Days closes(ListState state, Organisation settings) {
        var given = days(state, "closeDate");
        return state.all("closes").stream()
                .map(key -> Keys.read("closes", key, Span.class))
                .map(span -> span.around(settings.today(clock), settings.calendar()))
                .reduce(Days::spanning)
                .map(given::and)
                .orElse(given);
    }

    private static Days days(ListState state, String parameter) {
        var day = day(state, parameter);
        return day != null
                ? new Days(day, day)
                : new Days(day(state, parameter + ".from"), day(state, parameter + ".to"));
    }

    private static @Nullable LocalDate day(ListState state, String parameter) {
        var day = state.date(parameter).orElse(null);
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new NotUnderstood(parameter, "web.list.badDate", day);
        }
        return day;
    }

    private static @Nullable BigDecimal number(ListState state, String parameter) {
        var number = state.number(parameter).orElse(null);
        if (number != null && Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER) {
            throw new NotUnderstood(parameter, "web.list.badNumber", number);
        }
        return number;
    }

    private static @Nullable Integer percent(ListState state, String parameter) {
        var number = number(state, parameter);
        return number == null ? null : number.max(BigDecimal.ZERO).min(PERCENT).intValue();
    }

    private static <T extends Enum<T>> List<T> keys(ListState state, Class<T> type, String... parameters) {
        return Stream.of(parameters)
                .flatMap(parameter -> state.all(parameter).stream().map(key -> Keys.read(parameter, key, type)))
                .toList();
    }

    private static List<String> texts(ListState state, String... parameters) {
        return Stream.of(parameters)
                .flatMap(parameter -> state.all(parameter).stream())
                .map(OpportunityFilter::withoutNulls)
                .toList();
    }

    private static @Nullable String first(ListState state, String parameter) {
        return texts(state, parameter).stream().findFirst().orElse(null);
    }

    /** The database takes any character but this one. */
    private static String withoutNulls(String text) {
        return text.replace("\0", "");
    }

    private static <T> T id(String parameter, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood(parameter, "deallists.filter.badId", text);
        }
    }
}
