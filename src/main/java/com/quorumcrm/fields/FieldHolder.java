package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kind of records that has custom fields; the module that owns the kind contributes it as a bean. */
public interface FieldHolder {

    RecordKind kind();

    /** Where records can stand so that some fields are only there: pipelines, types of companies; empty for nowhere. */
    List<Choice> scopes();

    /** @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the record */
    Held held(UUID record, Viewer viewer);

    /**
     * Changes nothing but custom fields.
     *
     * @param version the version the change was made on, null for whatever it is now
     */
    void change(UUID record, @Nullable Long version, Map<String, JsonNode> given, Viewer viewer);

    /**
     * What a record holds.
     *
     * @param scope where it stands
     * @param editable whether the viewer may change it
     */
    record Held(long version, @Nullable String scope, CustomValues values, boolean editable) {}
}
