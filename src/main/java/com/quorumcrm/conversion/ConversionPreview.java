package com.quorumcrm.conversion;

import com.quorumcrm.duplicates.Duplicate;
import java.util.List;

/**
 * What there is already that a lead may be.
 *
 * @param accounts companies that the viewer may see, the likeliest first
 * @param people likewise
 * @param hiddenAccount whether there surely is a company that the viewer may not see
 * @param activities how many activities move along; likewise files
 */
public record ConversionPreview(
        List<Duplicate> accounts, List<Duplicate> people, boolean hiddenAccount, int activities, int files) {

    public ConversionPreview {
        accounts = List.copyOf(accounts);
        people = List.copyOf(people);
    }
}
