package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads plans for change; whoever calls it has asked before whether the viewer may. */
interface AccountPlanRepository extends Repository<AccountPlan, AccountId> {

    Optional<AccountPlan> findById(AccountId account);

    AccountPlan save(AccountPlan plan);
}
