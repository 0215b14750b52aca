package com.quorumcrm.exchange;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of an import. */
public record ImportId(UUID id) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    public static ImportId of(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
