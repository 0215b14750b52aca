package com.quorumcrm.leadforms.web;

import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leadforms.FormDetails;
import com.quorumcrm.leadforms.FormField;
import com.quorumcrm.leadforms.LeadFormView;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.web.BodyIds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as those who make it type it. */
record FormForm(
        @Nullable String name,
        @Nullable String title,
        @Nullable String intro,
        @Nullable List<String> fields,
        @Nullable List<String> required,
        @Nullable String consentText,
        @Nullable Boolean consentRequired,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable Channel channel,
        @Nullable String thanks,
        @Nullable String ownerId,
        @Nullable String embedders,
        @Nullable Long version) {

    static FormForm empty() {
        return new FormForm(
                null,
                null,
                null,
                List.of("firstName", "lastName", "email", "company", "message"),
                List.of("lastName", "email"),
                null,
                false,
                null,
                null,
                Channel.DIRECT,
                null,
                null,
                null,
                null);
    }

    static FormForm of(LeadFormView form) {
        var details = form.details();
        return new FormForm(
                details.name(),
                details.title(),
                details.intro(),
                keys(details.fields()),
                keys(details.required()),
                details.consentText(),
                details.consentRequired(),
                details.source(),
                details.campaign(),
                details.channel(),
                details.thanks(),
                details.owner() == null ? null : details.owner().toString(),
                details.embedders(),
                form.version());
    }

    FormDetails details() {
        return new FormDetails(
                name == null ? "" : name,
                title == null ? "" : title,
                intro,
                read(fields),
                read(required),
                consentText,
                Boolean.TRUE.equals(consentRequired),
                source,
                campaign,
                channel == null ? Channel.DIRECT : channel,
                thanks,
                BodyIds.read("ownerId", Text.line(ownerId), UserId::of),
                embedders);
    }

    long changedOn() {
        return version == null ? -1 : version;
    }

    private static Set<FormField> read(@Nullable List<String> keys) {
        return keys == null
                ? Set.of()
                : keys.stream().flatMap(key -> FormField.of(key).stream()).collect(Collectors.toSet());
    }

    private static List<String> keys(Set<FormField> fields) {
        return fields.stream().map(FormField::key).toList();
    }
}
