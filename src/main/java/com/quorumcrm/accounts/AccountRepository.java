package com.quorumcrm.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads accounts for change; whoever calls it has asked before whether the viewer may. */
interface AccountRepository extends Repository<Account, AccountId> {

    Optional<Account> findById(AccountId id);

    Account save(Account account);

    void flush();
}
