package com.quorumcrm.contacts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads contacts for change; whoever calls it has asked before whether the viewer may. */
interface ContactRepository extends Repository<Contact, ContactId> {

    Optional<Contact> findById(ContactId id);

    Contact save(Contact contact);

    void flush();
}
