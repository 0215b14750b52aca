package com.quorumcrm.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is chosen when two companies become one. */
public enum MergeField {
    NAME("name", "name"),
    TYPE("type", "type"),
    OWNER("ownerId", "owner_id"),
    PARENT("parentId", "parent_id"),
    INDUSTRY("industry", "industry"),
    SEGMENT("segment", "segment"),
    COUNTRY("country", "country"),
    CITY("city", "city"),
    WEBSITE("website", "website"),
    PHONE("phone", "phone"),
    EMPLOYEES("employees", "employees"),
    FOUNDED_YEAR("foundedYear", "founded_year"),
    REVENUE("revenue", "revenue", "revenue_currency"),
    DESCRIPTION("description", "description");

    private final String key;
    private final List<String> columns;

    MergeField(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** As in the API. */
    public String key() {
        return key;
    }

    List<String> columns() {
        return columns;
    }

    public static Optional<MergeField> of(String key) {
        return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
