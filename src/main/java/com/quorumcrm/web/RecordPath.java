package com.quorumcrm.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** The record that a path is about, where one handler serves several kinds: {@code …/accounts/0198…/files}. */
public final class RecordPath {

    private RecordPath() {}

    /** @throws NoSuchRecord when it names no kind of records, or no id */
    public static RecordRef of(HttpServletRequest request, String id) {
        var kind = Stream.of(request.getRequestURI().split("/"))
                .flatMap(part -> RecordKind.ofPlural(part).stream())
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        return new RecordRef(kind, Ids.parse(id));
    }
}
