package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a company can have several of. Blank ones are dropped; of web addresses the host is taken, without {@code www}.
 *
 * @param tags by which we group companies
 * @param phones other numbers than the main one
 * @param domains of its websites and e-mail addresses
 */
public record AccountProfile(
        SortedSet<String> tags, SortedSet<String> domains, List<AccountAddress> addresses, List<AccountPhone> phones) {

    private static final int MOST = 30;
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern AROUND = Pattern.compile("^(?:https?://)?(?:www\\.)?|[/?#:].*$");

    public static AccountProfile of(
            Collection<String> tags,
            Collection<String> domains,
            Collection<AccountAddress> addresses,
            Collection<AccountPhone> phones) {
        return new AccountProfile(
                tidied(tags, UnaryOperator.identity()),
                tidied(domains, AccountProfile::host),
                addresses.stream().filter(address -> !address.isEmpty()).toList(),
                phones.stream().filter(phone -> !phone.number().isEmpty()).toList());
    }

    AccountProfile calling(List<AccountPhone> numbers) {
        return new AccountProfile(tags, domains, addresses, numbers);
    }

    public static AccountProfile nothing() {
        return of(List.of(), List.of(), List.of(), List.of());
    }

    /** @param numbers that are kept already, whatever they are */
    void check(Set<String> numbers, Rules rules) {
        many("phones", phones, rules);
        for (var i = 0; i < phones.size(); i++) {
            phones.get(i).check("phones[%d].number".formatted(i), numbers, rules);
        }
        many("tags", tags, rules);
        many("domains", domains, rules);
        many("addresses", addresses, rules);
        tags.forEach(tag -> rules.atMost("tags", tag, 40));
        domains.forEach(domain -> rules.that(
                domain.length() <= 253 && DOMAIN.matcher(domain).matches(), "domains", "accounts.rule.domain", domain));
        for (var i = 0; i < addresses.size(); i++) {
            addresses.get(i).check("addresses[%d].".formatted(i), rules);
        }
    }

    private static void many(String field, Collection<?> all, Rules rules) {
        rules.that(all.size() <= MOST, field, "accounts.rule.many", MOST);
    }

    private static SortedSet<String> tidied(Collection<String> texts, UnaryOperator<String> form) {
        var tidied = new TreeSet<String>();
        texts.stream().map(Text::line).filter(Objects::nonNull).map(form).forEach(tidied::add);
        return tidied;
    }

    private static String host(@Nullable String address) {
        return AROUND.matcher(String.valueOf(address).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
