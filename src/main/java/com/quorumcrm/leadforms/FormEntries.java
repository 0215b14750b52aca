package com.quorumcrm.leadforms;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.leads.AddLead;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadConsent;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.signin.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what people outside send. Nobody is told why it was not taken but for what they typed: machines that fill in what
 * nobody sees are thanked like everybody else.
 */
@Service
@Transactional
public class FormEntries {

    /** Nobody fills in a form faster. */
    static final Duration FASTEST = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int FROM_ONE_ADDRESS = 5;
    private static final int FROM_ALL = 300;

    private final LeadFormQuery forms;
    private final Leads leads;
    private final Viewers viewers;
    private final RateLimits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    FormEntries(LeadFormQuery forms, Leads leads, Viewers viewers, RateLimits limits, JdbcClient jdbc, Clock clock) {
        this.forms = forms;
        this.leads = leads;
        this.viewers = viewers;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of an entry. */
    public enum Result {
        TAKEN,
        /** Too many came from there, or altogether. */
        TOO_MANY
    }

    /** For the page that is about to be shown. */
    public String stamp(LeadFormView form) {
        return new PageStamp(UUID.randomUUID(), clock.instant()).signed(form.secret());
    }

    /**
     * @throws NoSuchRecord when no form has this token, or nobody stands for it any longer
     * @throws RuleBroken when something that was typed is wrong, or it was sent too soon or too late
     */
    public Result take(String token, FormEntry entry) {
        var form = forms.byToken(token).orElseThrow(NoSuchRecord::new);
        var responsible = viewers.find(form.responsible()).orElseThrow(NoSuchRecord::new);
        if (entry.bait() != null && !entry.bait().isBlank()) {
            return Result.TAKEN;
        }
        var stamp = PageStamp.read(entry.stamp(), form.secret()).orElseThrow(() -> again("leadforms.rule.again"));
        checkAge(stamp);
        check(form.details(), entry);
        if (isTooMany(form, entry.address())) {
            return Result.TOO_MANY;
        }
        if (isNew(stamp, form)) {
            var details = details(form.details(), entry, clock.instant());
            keep(stamp, leads.add(new AddLead(details, form.details().owner()), responsible));
        }
        return Result.TAKEN;
    }

    private void checkAge(PageStamp stamp) {
        var age = Duration.between(stamp.at(), clock.instant());
        if (age.compareTo(FASTEST) < 0) {
            throw again("leadforms.rule.fast");
        }
        if (age.compareTo(LONGEST) > 0) {
            throw again("leadforms.rule.again");
        }
    }

    private static RuleBroken again(String code) {
        return new RuleBroken(null, code);
    }

    private static void check(FormDetails form, FormEntry entry) {
        var rules = new Rules();
        for (var field : form.asked()) {
            var answer = entry.answers().get(field);
            if (form.requires(field)) {
                rules.required(field.key(), answer);
            }
            rules.atMost(field.key(), answer, field.longest());
        }
        rules.that(!form.consentRequired() || entry.agreed(), "agreed", "leadforms.rule.agree");
        rules.enforce();
    }

    private boolean isTooMany(LeadFormView form, String address) {
        return !limits.of("lead-form:" + form.id() + ":" + address, FROM_ONE_ADDRESS, PERIOD)
                        .tryConsume(1)
                || !limits.of("lead-form:" + form.id(), FROM_ALL, PERIOD).tryConsume(1);
    }

    /** Whoever sends the same page a second time has sent it already. */
    private boolean isNew(PageStamp stamp, LeadFormView form) {
        return jdbc.sql("""
                        insert into lead_form_entry (nonce, form_id, at) values (:nonce, :form, :now) on conflict do nothing""")
                        .param("nonce", stamp.nonce())
                        .param("form", form.id().id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void keep(PageStamp stamp, LeadId lead) {
        jdbc.sql("update lead_form_entry set lead_id = :lead where nonce = :nonce")
                .param("lead", lead.id())
                .param("nonce", stamp.nonce())
                .update();
    }

    private static LeadDetails details(FormDetails form, FormEntry entry, Instant now) {
        var employees = answer(entry, FormField.EMPLOYEES);
        var person = new LeadPerson(
                answer(entry, FormField.FIRST_NAME),
                answer(entry, FormField.LAST_NAME),
                answer(entry, FormField.TITLE),
                answer(entry, FormField.EMAIL),
                null,
                answer(entry, FormField.PHONE),
                null);
        var company = new LeadCompany(
                answer(entry, FormField.COMPANY),
                answer(entry, FormField.WEBSITE),
                answer(entry, FormField.INDUSTRY),
                answer(entry, FormField.COUNTRY),
                null,
                number(employees));
        var consent = entry.agreed() ? new LeadConsent(form.consentText(), now) : LeadConsent.none();
        return new LeadDetails(person, company, origin(form, entry), consent, answer(entry, FormField.MESSAGE));
    }

    private static LeadOrigin origin(FormDetails form, FormEntry entry) {
        var campaign = form.campaign() == null ? came(entry, "utm_campaign", 120) : form.campaign();
        return new LeadOrigin(
                form.source(),
                campaign,
                form.channel(),
                came(entry, "utm_source", 120),
                came(entry, "utm_medium", 120),
                came(entry, "utm_campaign", 120),
                came(entry, "utm_term", 120),
                came(entry, "utm_content", 120),
                came(entry, "referrer", 500),
                null,
                answer(entry, FormField.REFERRED_BY));
    }

    private static @Nullable String answer(FormEntry entry, FormField field) {
        return entry.answers().get(field);
    }

    /** What the address of the page said is cut rather than refused: nobody typed it. */
    private static @Nullable String came(FormEntry entry, String key, int longest) {
        var text = entry.came().get(key);
        return text == null || text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static @Nullable Integer number(@Nullable String typed) {
        var digits = typed == null ? "" : typed.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.length() > 9) {
            throw new RuleBroken(FormField.EMPLOYEES.key(), "leadforms.rule.number");
        }
        return Integer.valueOf(digits);
    }
}
