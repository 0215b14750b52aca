package com.quorumcrm.accounts;

import com.quorumcrm.phones.Regions;
import com.quorumcrm.phones.Telephony;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads the telephone numbers of companies by their country, or else by ours. Numbers that cannot be read are left as they
 * are.
 */
@Component
class AccountPhones {

    private final Regions regions;

    AccountPhones(Regions regions) {
        this.regions = regions;
    }

    /** @param kept numbers that stay as they are */
    AccountDetails read(AccountDetails details, Set<String> kept) {
        var phone = details.phone();
        return phone == null || kept.contains(phone)
                ? details
                : details.calling(Telephony.read(phone, region(details)).orElse(phone));
    }

    /** @param kept numbers that stay as they are */
    AccountProfile read(AccountProfile profile, AccountDetails details, Set<String> kept) {
        var region = region(details);
        return profile.calling(profile.phones().stream()
                .map(phone -> kept.contains(phone.number()) ? phone : phone.read(region))
                .toList());
    }

    private String region(AccountDetails details) {
        return regions.of(details.country()).orElseGet(regions::home);
    }
}
