package com.quorumcrm.leadforms;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change a form. Whoever changed it last is who its leads come in for. */
@Service
@Transactional
public class PublicForms {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** It is open from the start. */
    public LeadFormId add(FormDetails details, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        details.check();
        var id = LeadFormId.next();
        holding("""
                insert into lead_form (id, version, name, title, intro, fields, required, consent_text, consent_required, source, campaign,
                                       channel, thanks, owner_id, embedders, token, secret, created_at, updated_at, updated_by)
                values (:id, 0, :name, :title, :intro, :fields, :required, :consent, :consentRequired, :source, :campaign,
                        :channel, :thanks, :owner, :embedders, :token, :secret, :now, :now, :by)""", details, viewer)
                .param("id", id.id())
                .param("token", random())
                .param("secret", random())
                .update();
        return id;
    }

    /** @throws Stale when somebody else has changed it since */
    public void change(LeadFormId id, long version, FormDetails details, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        details.check();
        var changed = holding("""
                update lead_form
                set name = :name, title = :title, intro = :intro, fields = :fields, required = :required, consent_text = :consent,
                    consent_required = :consentRequired, source = :source, campaign = :campaign, channel = :channel,
                    thanks = :thanks, owner_id = :owner, embedders = :embedders, version = version + 1,
                    updated_at = :now, updated_by = :by
                where id = :id and version = :version""", details, viewer)
                .param("id", id.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Stale(present(id));
        }
    }

    /** Its address leads nowhere from now on. */
    public void revoke(LeadFormId id, Viewer viewer) {
        address(id, null, viewer);
    }

    /** Gives it an address that it never had before. */
    public void open(LeadFormId id, Viewer viewer) {
        address(id, random(), viewer);
    }

    private void address(LeadFormId id, @Nullable String token, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        present(id);
        jdbc.sql("""
                        update lead_form set token = :token, version = version + 1, updated_at = :now, updated_by = :by where id = :id""")
                .param("token", token)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .param("id", id.id())
                .update();
    }

    private long present(LeadFormId id) {
        return jdbc.sql("select version from lead_form where id = :id")
                .param("id", id.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    private JdbcClient.StatementSpec holding(String sql, FormDetails details, Viewer viewer) {
        return jdbc.sql(sql)
                .param("name", details.name())
                .param("title", details.title())
                .param("intro", details.intro())
                .param("fields", keys(details.fields()))
                .param("required", keys(details.required()))
                .param("consent", details.consentText())
                .param("consentRequired", details.consentRequired())
                .param("source", details.source())
                .param("campaign", details.campaign())
                .param("channel", details.channel().name())
                .param("thanks", details.thanks())
                .param("owner", details.owner() == null ? null : details.owner().id())
                .param("embedders", details.embedders())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id());
    }

    private static String[] keys(Set<FormField> fields) {
        return fields.stream().map(FormField::key).sorted().toArray(String[]::new);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
