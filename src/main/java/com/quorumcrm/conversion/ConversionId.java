package com.quorumcrm.conversion;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a conversion. */
public record ConversionId(UUID id) {

    public static ConversionId next() {
        return new ConversionId(Ids.next());
    }

    public static ConversionId of(String text) {
        return new ConversionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
