package com.quorumcrm.orgcharts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Map;

/** Marks people in an org chart by something that can be chosen; a module that knows of such a thing contributes it as a bean. */
public interface SeatMarks {

    /** What there is to choose at a company, of what the viewer may see. */
    List<Choice> choices(AccountId account, Viewer viewer);

    /** @param chosen the value of a choice; nobody is marked when there is no such one */
    Map<ContactId, Mark> marks(String chosen, Viewer viewer);

    /**
     * How somebody is marked.
     *
     * @param tone the class of a pill: good, warn, bad or none
     * @param label a message key: colours never carry meaning alone
     */
    record Mark(String tone, String label) {}
}
