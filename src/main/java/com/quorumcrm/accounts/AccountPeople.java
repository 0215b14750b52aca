package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Viewer;
import java.util.List;

/** Who the people of a company are; the module that knows contributes it as a bean. */
public interface AccountPeople {

    /** Those that the viewer may see, those who have left last, by name; at most 200. */
    List<AccountPerson> of(AccountId account, Viewer viewer);
}
