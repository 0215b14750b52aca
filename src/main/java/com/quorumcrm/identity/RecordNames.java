package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordDirectory;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names records of any kind, for those who need not know the module that has them. */
@Component
public class RecordNames {

    private final ObjectProvider<RecordDirectory> directories;

    RecordNames(ObjectProvider<RecordDirectory> directories) {
        this.directories = directories;
    }

    /** The titles of those that the viewer may see and that are not in the trash. */
    public Map<RecordRef, String> titles(Collection<RecordRef> records, Viewer viewer) {
        var titles = new HashMap<RecordRef, String>();
        byKind(records)
                .forEach((kind, ids) -> directories.stream()
                        .filter(directory -> directory.kind() == kind)
                        .forEach(directory -> directory
                                .titles(ids, viewer)
                                .forEach((id, title) -> titles.put(new RecordRef(kind, id), title))));
        return titles;
    }

    /** The company that each belongs to today, whoever may see it. */
    public Map<RecordRef, UUID> accounts(Collection<RecordRef> records) {
        var accounts = new HashMap<RecordRef, UUID>();
        byKind(records)
                .forEach((kind, ids) -> directories.stream()
                        .filter(directory -> directory.kind() == kind)
                        .forEach(directory -> directory
                                .accounts(ids)
                                .forEach((id, account) -> accounts.put(new RecordRef(kind, id), account))));
        return accounts;
    }

    private static Map<RecordKind, Set<UUID>> byKind(Collection<RecordRef> records) {
        return records.stream()
                .collect(Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toSet())));
    }
}
