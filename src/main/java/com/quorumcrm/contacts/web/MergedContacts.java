package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.RecordSuccessor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person who was merged into another leads there. */
@Component
class MergedContacts implements RecordSuccessor {

    private final ContactQuery contacts;

    MergedContacts(ContactQuery contacts) {
        this.contacts = contacts;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Optional<RecordRef> of(RecordRef gone, Viewer viewer) {
        if (!viewer.can(Permission.READ_CONTACTS)) {
            return Optional.empty();
        }
        return contacts.successor(new ContactId(gone.id()), viewer)
                .map(ContactId::ref)
                .filter(there -> !there.equals(gone));
    }
}
