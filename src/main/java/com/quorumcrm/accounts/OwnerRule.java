package com.quorumcrm.accounts;

import com.quorumcrm.kernel.UserId;
import java.util.Optional;

/** Says whose a new company is to be when nobody was chosen; a module further up contributes it as a bean. */
public interface OwnerRule {

    Optional<UserId> ownerOf(AccountDetails company);
}
