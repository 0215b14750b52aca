package com.quorumcrm.duplicates.web;

import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.duplicates.MergeField;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.web.Formats;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Two companies side by side, and what was chosen of each. */
@Component
class MergePages {

    private static final Map<MergeField, String> LABELS =
            Map.of(MergeField.OWNER, "accounts.field.owner", MergeField.PARENT, "accounts.field.parent");
    private static final Set<String> SIDES = Set.of("this", MergeRow.OTHER);

    private final Formats formats;
    private final MessageSource messages;

    MergePages(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** The fields in which they differ. */
    List<MergeRow> rows(AccountView ours, AccountView theirs) {
        return Stream.of(MergeField.values())
                .map(field -> MergeRow.of(
                        field.key(),
                        LABELS.getOrDefault(field, "accounts.field." + field.key()),
                        text(field, ours),
                        text(field, theirs)))
                .filter(MergeRow::differs)
                .toList();
    }

    /** @throws NotUnderstood naming a field or a side that there is none of */
    static Set<MergeField> fromOther(Map<String, ? extends @Nullable Object> fields) {
        fields.forEach((key, side) -> {
            if (MergeField.of(key).isEmpty() || !(side instanceof String text) || !SIDES.contains(text)) {
                throw new NotUnderstood("fields." + key, "duplicates.rule.field");
            }
        });
        return Stream.of(MergeField.values())
                .filter(field -> MergeRow.OTHER.equals(fields.get(field.key())))
                .collect(Collectors.toSet());
    }

    private @Nullable String text(MergeField field, AccountView account) {
        var details = account.details();
        return switch (field) {
            case NAME -> details.name();
            case TYPE -> messages.getMessage(details.type().label(), null, LocaleContextHolder.getLocale());
            case OWNER -> account.ownerName();
            case PARENT -> account.parentName();
            case INDUSTRY -> details.industry();
            case SEGMENT -> details.segment();
            case COUNTRY -> details.country();
            case CITY -> details.city();
            case WEBSITE -> details.website();
            case PHONE -> details.phone();
            case EMPLOYEES -> formats.number(details.employees());
            case FOUNDED_YEAR ->
                details.foundedYear() == null ? null : details.foundedYear().toString();
            case REVENUE -> formats.money(details.revenue());
            case DESCRIPTION -> details.description();
        };
    }
}
