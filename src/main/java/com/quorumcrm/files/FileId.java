package com.quorumcrm.files;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of an attached file. */
@Embeddable
public record FileId(UUID id) {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    public static FileId of(String text) {
        return new FileId(Ids.parse(text));
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.FILE, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
