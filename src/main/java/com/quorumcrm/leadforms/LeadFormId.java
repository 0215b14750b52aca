package com.quorumcrm.leadforms;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a form. */
public record LeadFormId(UUID id) {

    public static LeadFormId next() {
        return new LeadFormId(Ids.next());
    }

    public static LeadFormId of(String text) {
        return new LeadFormId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
