package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountAddress;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place of a company, in its form and in the API. */
record AddressRow(
        @Nullable String kind,
        @Nullable String lines,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String country) {

    static final AddressRow NONE = new AddressRow(null, null, null, null, null);

    static List<Choice> kinds() {
        return Stream.of(AccountAddress.Kind.values())
                .map(kind -> Choice.keyed(kind.key(), kind.label()))
                .toList();
    }

    static AddressRow of(AccountAddress address) {
        return new AddressRow(
                address.kind().key(), address.lines(), address.city(), address.postalCode(), address.country());
    }

    /** @throws NotUnderstood when there is no such kind */
    AccountAddress address() {
        var known = Stream.of(AccountAddress.Kind.values())
                .filter(one -> kind == null || one.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("addresses", "accounts.address.unknown", String.valueOf(kind)));
        return new AccountAddress(known, lines, city, postalCode, country);
    }
}
