package com.quorumcrm.buyinggroups;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.web.Keys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Tells of roles in the history of a record: the other record they are about, then the roles. */
class RoleWords implements ChangeWords {

    /** Of people on a deal. */
    static final String ON_DEAL = "buying_roles";

    /** Of a person at companies. */
    static final String STANDING = "standing_roles";

    private final RecordKind kind;
    private final RecordKind about;
    private final Map<String, String> labels;
    private final ValueNames names;
    private final MessageSource messages;

    RoleWords(RecordKind kind, RecordKind about, String field, ValueNames names, MessageSource messages) {
        this.kind = kind;
        this.about = about;
        this.labels = Map.of(field, "buyinggroups.field." + field);
        this.names = names;
        this.messages = messages;
    }

    /** What is noted; nothing where there are no roles. */
    static @Nullable Map<String, String> item(String about, @Nullable String roles) {
        if (roles == null || roles.isEmpty()) {
            return null;
        }
        var item = new LinkedHashMap<String, String>();
        item.put("about", about);
        item.put("roles", roles);
        return item;
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    @Override
    public Map<String, String> labels() {
        return labels;
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        var titles = names.titles(about, values.stream().map(RoleWords::subject).collect(Collectors.toSet()), viewer);
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value,
                        value -> "%s: %s".formatted(titles.getOrDefault(subject(value), ""), roles(value, viewer))));
    }

    private static String subject(String value) {
        return value.split(" ", 2)[0];
    }

    private String roles(String value, Viewer viewer) {
        return Stream.of(value.split(" "))
                .skip(1)
                .map(key -> Keys.read("roles", key, BuyingRole.class))
                .map(role -> messages.getMessage(role.label(), null, viewer.locale()))
                .collect(Collectors.joining(", "));
    }
}
