package com.quorumcrm.platform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Values for {@code any(cast(:values as uuid[]))} and the like, sent as arrays: written as text, PostgreSQL would read
 * them again for every row it compares, and could not count them when it plans.
 */
public final class PostgresArrays {

    private PostgresArrays() {}

    public static SqlArrayValue uuids(Collection<UUID> ids) {
        return uuids(ids.stream());
    }

    /** @param ids null among them is null in the array */
    public static SqlArrayValue uuids(Stream<? extends @Nullable UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    /** @param dates null among them is null in the array */
    public static SqlArrayValue dates(Stream<@Nullable LocalDate> dates) {
        return new SqlArrayValue("date", dates.toArray());
    }

    public static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }
}
