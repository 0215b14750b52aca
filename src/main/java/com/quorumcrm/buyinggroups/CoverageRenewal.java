package com.quorumcrm.buyinggroups;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Works out the coverage of all open deals anew, piece by piece: whoever is not spoken with goes quiet as days pass. */
@Component
public class CoverageRenewal {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CoverageUpkeep upkeep;

    CoverageRenewal(CoverageUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    public void renewAll() {
        var last = upkeep.renewAfter(BEFORE_ALL);
        while (last != null) {
            last = upkeep.renewAfter(last);
        }
    }
}
