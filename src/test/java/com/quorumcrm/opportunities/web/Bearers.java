package com.quorumcrm.opportunities.web;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tokens with which the cast call the API, each with all the rights of its person. */
@Component
class Bearers {

    private final Cast cast;
    private final ApiTokens tokens;
    private final Map<Part, String> made = new EnumMap<>(Part.class);

    Bearers(Cast cast, ApiTokens tokens) {
        this.cast = cast;
        this.tokens = tokens;
    }

    synchronized HttpHeaders of(Part part) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(made.computeIfAbsent(part, this::make));
        return headers;
    }

    private String make(Part part) {
        var viewer = cast.viewer(part);
        return tokens.make("deals", TokenScope.offeredTo(viewer), viewer);
    }
}
