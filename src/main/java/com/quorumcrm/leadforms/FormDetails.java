package com.quorumcrm.leadforms;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks for and what becomes of the answers.
 *
 * @param name how we call it; people outside read the title
 * @param fields what it asks for
 * @param required which of them must be filled in
 * @param consentText what people agree to by a tick, null for nothing
 * @param owner whose its leads are, null for whom the rules say
 * @param embedders the sites that may show it inside their pages, with commas between
 */
public record FormDetails(
        String name,
        String title,
        @Nullable String intro,
        Set<FormField> fields,
        Set<FormField> required,
        @Nullable String consentText,
        boolean consentRequired,
        @Nullable String source,
        @Nullable String campaign,
        Channel channel,
        @Nullable String thanks,
        @Nullable UserId owner,
        @Nullable String embedders) {

    private static final Pattern SITE =
            Pattern.compile("https?://(?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,200}[A-Za-z0-9])?(?::\\d{1,5})?");

    public FormDetails {
        name = Text.lineOrEmpty(name);
        title = Text.lineOrEmpty(title);
        intro = Text.lines(intro);
        fields = fields.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(fields));
        required = Set.copyOf(required);
        consentText = Text.lines(consentText);
        source = Text.line(source);
        campaign = Text.line(campaign);
        thanks = Text.lines(thanks);
        embedders = Text.line(embedders);
    }

    /** In the order in which they are asked for. */
    public List<FormField> asked() {
        return Stream.of(FormField.values()).filter(fields::contains).toList();
    }

    public boolean requires(FormField field) {
        return required.contains(field) && fields.contains(field);
    }

    public List<String> sites() {
        return Stream.ofNullable(embedders)
                .flatMap(list -> Stream.of(list.split("[,\\s]+")))
                .filter(site -> !site.isEmpty())
                .toList();
    }

    void check() {
        new Rules()
                .required("name", name)
                .atMost("name", name, 120)
                .required("title", title)
                .atMost("title", title, 120)
                .atMost("intro", intro, 1000)
                .that(
                        fields.contains(FormField.EMAIL) || fields.contains(FormField.PHONE),
                        "fields",
                        "leadforms.rule.unreachable")
                .atMost("consentText", consentText, 2000)
                .that(!consentRequired || consentText != null, "consentText", "kernel.rule.required")
                .atMost("source", source, 80)
                .atMost("campaign", campaign, 120)
                .atMost("thanks", thanks, 1000)
                .atMost("embedders", embedders, 1000)
                .that(
                        sites().stream().allMatch(site -> SITE.matcher(site).matches()),
                        "embedders",
                        "leadforms.rule.site")
                .enforce();
    }
}
