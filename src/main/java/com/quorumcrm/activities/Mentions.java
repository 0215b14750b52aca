package com.quorumcrm.activities;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the colleagues that a text speaks of: {@code @Mara Kessler}, or {@code @} and an e-mail address. */
@Component
class Mentions {

    /** No part of an address. */
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=[\\p{L}\\p{N}])");

    private final JdbcClient jdbc;

    Mentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name, or an address, by which somebody is called. */
    record Call(String text, UserId person) {}

    /**
     * Mails are the words of others: nobody is mentioned there.
     *
     * @throws RuleBroken when several colleagues are called so
     */
    Set<UserId> in(ActivityDetails details) {
        var text = (details.subject() + "\n" + (details.body() == null ? "" : details.body())).toLowerCase(Locale.ROOT);
        if (details.type() == ActivityType.EMAIL || !SIGN.matcher(text).find()) {
            return Set.of();
        }
        return in(text, calls(text));
    }

    /** @param text in small letters, as the calls are; of two calls that fit the longer one is meant */
    static Set<UserId> in(String text, List<Call> calls) {
        var mentioned = new HashSet<UserId>();
        var longest = calls.stream()
                .sorted(Comparator.comparingInt((Call call) -> call.text().length())
                        .reversed())
                .toList();
        SIGN.matcher(text).results().forEach(sign -> {
            var meant = longest.stream()
                    .filter(call -> isAt(text, sign.end(), call.text()))
                    .toList();
            if (!meant.isEmpty()) {
                mentioned.add(only(meant));
            }
        });
        return mentioned;
    }

    private static UserId only(List<Call> meant) {
        var first = meant.getFirst();
        var alike = meant.stream()
                .filter(call -> call.text().equals(first.text()))
                .map(Call::person)
                .distinct();
        if (alike.count() > 1) {
            throw new RuleBroken("body", "activities.rule.mentionOfSeveral", first.text());
        }
        return first.person();
    }

    private static boolean isAt(String text, int at, String call) {
        var end = at + call.length();
        return text.startsWith(call, at) && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
    }

    private List<Call> calls(String text) {
        return jdbc.sql("""
                        select u.id, lower(called) as called
                        from app_user u cross join lateral (values (u.name), (u.email)) as ways(called)
                        where u.status = 'ACTIVE' and position('@' || lower(called) in :text) > 0""")
                .param("text", text)
                .query((row, number) -> new Call(row.getString("called"), new UserId(row.getObject("id", UUID.class))))
                .list();
    }
}
