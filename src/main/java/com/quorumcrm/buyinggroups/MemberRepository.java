package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads them for change; whoever calls it asks whether the viewer may. */
interface MemberRepository extends Repository<Member, MemberId> {

    Optional<Member> findById(MemberId id);

    List<Member> findByIdContact(ContactId contact);

    Member save(Member one);

    void flush();
}
