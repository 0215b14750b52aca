package com.quorumcrm.contacts;

import com.quorumcrm.activities.ActivityObjection;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Rules;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody plans to call or write to those who have refused it. */
@Component
class RefusedCalls implements ActivityObjection {

    private final ContactConsent consent;

    RefusedCalls(ContactConsent consent) {
        this.consent = consent;
    }

    @Override
    public void check(ActivityType type, Set<RecordRef> about) {
        switch (type) {
            case CALL -> refuse(Consent.Channel.PHONE, "contacts.rule.noCalls", about);
            case EMAIL -> refuse(Consent.Channel.EMAIL, "contacts.rule.noMail", about);
            default -> {}
        }
    }

    private void refuse(Consent.Channel channel, String code, Set<RecordRef> about) {
        var people = about.stream()
                .filter(record -> record.kind() == RecordKind.CONTACT)
                .map(record -> new ContactId(record.id()))
                .toList();
        new Rules()
                .that(consent.refusing(people, channel).isEmpty(), "about", code)
                .enforce();
    }
}
