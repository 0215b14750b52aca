package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.signin.TokenScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a token is to be called and good for. */
record TokenForm(@Nullable String name, @Nullable List<String> scopes) {

    /** @throws RuleBroken when there is no such scope */
    List<TokenScope> chosen() {
        return scopes == null
                ? List.of()
                : scopes.stream().map(TokenForm::scope).toList();
    }

    private static TokenScope scope(String key) {
        return TokenScope.of(key).orElseThrow(() -> new RuleBroken("scopes", "signin.tokens.unknownScope"));
    }
}
