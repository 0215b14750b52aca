package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountPhone;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another telephone number of a company, in its form and in the API. */
record PhoneRow(@Nullable String number, @Nullable String kind) {

    static final PhoneRow NONE = new PhoneRow(null, null);

    static List<Choice> kinds() {
        return Stream.of(AccountPhone.Kind.values())
                .map(kind -> Choice.keyed(kind.key(), kind.label()))
                .toList();
    }

    static PhoneRow of(AccountPhone phone) {
        return new PhoneRow(phone.number(), phone.kind().key());
    }

    boolean isBlank() {
        return number == null || number.isBlank();
    }

    /** @throws NotUnderstood when there is no such kind */
    AccountPhone phone() {
        var given = kind == null ? AccountPhone.Kind.OTHER.key() : kind;
        var known = Stream.of(AccountPhone.Kind.values())
                .filter(one -> one.key().equals(given))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("phones", "accounts.phone.unknown", given));
        return new AccountPhone(number == null ? "" : number, known);
    }
}
