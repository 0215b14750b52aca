package com.quorumcrm.views;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a saved view. */
public record SavedViewId(UUID id) {

    public static SavedViewId next() {
        return new SavedViewId(Ids.next());
    }

    public static SavedViewId of(String text) {
        return new SavedViewId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
