package com.quorumcrm.accounts;

import static com.quorumcrm.Cast.STAGEHAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void whoEntersACompanyOwnsItUnlessTheySayOtherwise() {
        var other = UserId.next();
        assertThat(open(named("Acme")).owner()).isEqualTo(STAGEHAND.id());
        assertThat(Account.open(new OpenAccount(named("Acme"), other), STAGEHAND, NOON)
                        .owner())
                .isEqualTo(other);
    }

    @Test
    void tellsThatItWasOpened() {
        var account = open(named("Acme"));
        assertThat(account.opened())
                .isEqualTo(new AccountOpened(account.id(), "Acme", STAGEHAND.id(), STAGEHAND.id(), NOON));
    }

    @Test
    void tidiesWhatWasTyped() {
        var details = new AccountDetails(
                "  Łódź\t\u0000Metal ",
                AccountType.OTHER,
                null,
                " ",
                null,
                null,
                null,
                "acme.example/de",
                null,
                null,
                null,
                null,
                " a\r\n b\u0007 ");
        assertThat(details.name()).isEqualTo("Łódź Metal");
        assertThat(details.industry()).isNull();
        assertThat(details.website()).isEqualTo("https://acme.example/de");
        assertThat(details.description()).isEqualTo("a\n b");
    }

    @Test
    void tellsEveryRuleThatIsBrokenAtOnce() {
        var details = new AccountDetails(
                " ",
                AccountType.OTHER,
                null,
                "x".repeat(81),
                null,
                null,
                null,
                "ftp://acme.example",
                null,
                -1,
                0,
                Money.of("-1", "EUR"),
                null);
        assertThat(fieldsRefused(details))
                .containsExactly("name", "industry", "website", "employees", "foundedYear", "revenue");
    }

    @Test
    void countsCharactersAsReadersDo() {
        assertThatCode(() -> open(named("𠮷".repeat(200)))).doesNotThrowAnyException();
        assertThat(fieldsRefused(named("𠮷".repeat(201)))).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example",
                " java\tscript:alert(1)",
                "vbscript:x",
                "https://",
                "https://user@evil.example",
                "http://a b",
                "mailto:a@b.example"
            })
    void refusesWebsitesThatAreNone(String website) {
        assertThat(fieldsRefused(at(website))).containsExactly("website");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://acme.example", "HTTPS://acme.example/a?b#c", "пример.рф", "acme.co.uk:8080", "ایران.ir"})
    void takesWebsitesInAnyScript(String website) {
        assertThatCode(() -> open(at(website))).doesNotThrowAnyException();
    }

    @Test
    void isNotItsOwnParent() {
        var account = open(named("Acme"));
        var refused = catchThrowableOfType(
                RuleBroken.class,
                () -> account.change(
                        named("Acme").under(account.id()), Map.of(), null, CustomValues.NONE, STAGEHAND, NOON));
        assertThat(refused.breaches()).extracting(RuleBroken.Breach::field).containsExactly("parentId");
    }

    @Test
    void saysNothingWhenNothingChanges() {
        var account = open(named("Acme"));
        assertThat(account.change(named(" Acme "), Map.of(), null, CustomValues.NONE, STAGEHAND, NOON))
                .isNull();
        assertThat(account.reassign(STAGEHAND.id(), STAGEHAND, NOON)).isNull();
    }

    @Test
    void tellsFromWhomToWhomItWent() {
        var account = open(named("Acme"));
        var heir = UserId.next();
        assertThat(account.reassign(heir, STAGEHAND, NOON))
                .isEqualTo(new AccountReassigned(account.id(), STAGEHAND.id(), heir, STAGEHAND.id(), NOON));
    }

    @Test
    void refusesChangesMadeOnAnotherVersion() {
        var stale = catchThrowableOfType(Stale.class, () -> open(named("Acme")).expect(3));
        assertThat(stale.current()).isZero();
    }

    @Test
    void refusesExternalIdsThatAreTooLongOrEmpty() {
        var account = open(named("Acme"));
        var refused = catchThrowableOfType(
                RuleBroken.class,
                () -> account.change(
                        named("Acme"),
                        Map.of("erp", "x".repeat(121), "y".repeat(41), "1"),
                        null,
                        CustomValues.NONE,
                        STAGEHAND,
                        NOON));
        assertThat(refused.breaches()).hasSize(2);
    }

    private static Account open(AccountDetails details) {
        return Account.open(new OpenAccount(details, null), STAGEHAND, NOON);
    }

    private static AccountDetails named(String name) {
        return AccountDetails.named(name, AccountType.PROSPECT);
    }

    private static AccountDetails at(@Nullable String website) {
        return new AccountDetails(
                "Acme", AccountType.OTHER, null, null, null, null, null, website, null, null, null, null, null);
    }

    private static Iterable<String> fieldsRefused(AccountDetails details) {
        return catchThrowableOfType(RuleBroken.class, () -> open(details)).breaches().stream()
                .map(breach -> String.valueOf(breach.field()))
                .toList();
    }
}
