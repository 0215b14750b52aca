package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A company as a file tells of it.
 *
 * @param row its number in the file
 * @param externalId by which it is found again; without one, or when nobody has it, the name is
 * @param known the company that this row is known to be about
 * @param custom what goes into its custom fields, by their keys
 * @param given the fields that are to change on a company that is here already, by the names of the components
 */
public record IncomingAccount(
        long row,
        @Nullable String externalId,
        @Nullable AccountId known,
        AccountDetails details,
        UserId owner,
        Map<String, JsonNode> custom,
        Set<String> given) {

    boolean given(String field) {
        return given.contains(field);
    }

    /** What is known of the company, with what the row gives in its place. */
    AccountDetails over(AccountDetails held) {
        return new AccountDetails(
                given("name") && !details.name().isEmpty() ? details.name() : held.name(),
                given("type") ? details.type() : held.type(),
                given("parent") ? details.parent() : held.parent(),
                given("industry") ? details.industry() : held.industry(),
                given("segment") ? details.segment() : held.segment(),
                given("country") ? details.country() : held.country(),
                given("city") ? details.city() : held.city(),
                given("website") ? details.website() : held.website(),
                given("phone") ? details.phone() : held.phone(),
                given("employees") ? details.employees() : held.employees(),
                given("foundedYear") ? details.foundedYear() : held.foundedYear(),
                given("revenue") ? details.revenue() : held.revenue(),
                given("description") ? details.description() : held.description());
    }
}
