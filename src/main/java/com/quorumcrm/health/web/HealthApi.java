package com.quorumcrm.health.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.health.HealthQuery;
import com.quorumcrm.health.HealthView;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthApi {

    private final HealthQuery health;
    private final MessageSource messages;

    HealthApi(HealthQuery health, MessageSource messages) {
        this.health = health;
        this.messages = messages;
    }

    record Reason(String reason, String text, int points, int of) {}

    record Health(int score, List<Reason> reasons, boolean partial) {}

    @GetMapping("/api/v1/accounts/{id}/health")
    Health of(@PathVariable AccountId id, Viewer viewer) {
        var view = health.of(id, viewer);
        return new Health(view.score(), view.lines().stream().map(this::reason).toList(), view.partial());
    }

    private Reason reason(HealthView.Line line) {
        var text = messages.getMessage(line.code(), line.arguments().toArray(), LocaleContextHolder.getLocale());
        return new Reason(line.reason().key(), text, line.points(), line.of());
    }
}
