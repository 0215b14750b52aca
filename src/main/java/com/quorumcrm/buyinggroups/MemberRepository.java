package com.quorumcrm.buyinggroups;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads them for change; whoever calls it asks whether the viewer may. */
interface MemberRepository extends Repository<Member, MemberId> {

    Optional<Member> findById(MemberId id);

    Member save(Member one);

    void flush();
}
