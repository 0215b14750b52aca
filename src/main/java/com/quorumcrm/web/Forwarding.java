package com.quorumcrm.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends readers of a record that has become part of another to the same page, or resource, of that one. */
@Component
class Forwarding {

    private static final Pattern OF_A_RECORD = Pattern.compile("((?:/api/v1)?)/([a-z]+)/([0-9a-f-]{36})((?:/.*)?)");

    private final ObjectProvider<RecordSuccessor> successors;

    Forwarding(ObjectProvider<RecordSuccessor> successors) {
        this.successors = successors;
    }

    /** Where to read instead. */
    Optional<String> of(HttpServletRequest request, Viewer viewer) {
        var path = OF_A_RECORD.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET") || !path.matches()) {
            return Optional.empty();
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return RecordKind.ofPlural(path.group(2))
                .flatMap(kind -> successor(kind, path.group(3), viewer))
                .map(there -> path.group(1) + there.url() + path.group(4) + query);
    }

    private Optional<RecordRef> successor(RecordKind kind, String id, Viewer viewer) {
        try {
            var gone = new RecordRef(kind, Ids.parse(id));
            return successors.stream()
                    .filter(known -> known.kind() == kind)
                    .findFirst()
                    .flatMap(known -> known.of(gone, viewer));
        } catch (NoSuchRecord noId) {
            return Optional.empty();
        }
    }
}
