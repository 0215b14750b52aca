package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountPhone;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.phones.Regions;
import com.quorumcrm.phones.Telephony;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The telephone numbers of companies as they are read and dialled here. */
@Component
class PhoneLines {

    private final Regions regions;

    PhoneLines(Regions regions) {
        this.regions = regions;
    }

    /** @param label a message key */
    record Line(String label, String shown, String link) {}

    /** The main number and the others. */
    List<Line> of(AccountView account) {
        return Stream.concat(
                        Stream.ofNullable(main(account)),
                        account.profile().phones().stream().map(this::line))
                .toList();
    }

    @Nullable
    Line main(AccountView account) {
        var phone = account.details().phone();
        return phone == null ? null : line("accounts.field.phone", phone);
    }

    private Line line(AccountPhone phone) {
        return line(phone.kind().label(), phone.number());
    }

    private Line line(String label, String number) {
        return new Line(label, Telephony.shown(number, regions.home()), Telephony.link(number));
    }
}
