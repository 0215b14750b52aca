package com.quorumcrm.files.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** The record that files hang on, as the path names it: {@code …/accounts/0198…/files}. */
final class Holder {

    private Holder() {}

    static RecordRef of(HttpServletRequest request, String id) {
        var kind = Stream.of(request.getRequestURI().split("/"))
                .flatMap(part -> RecordKind.ofPlural(part).stream())
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        return new RecordRef(kind, Ids.parse(id));
    }
}
