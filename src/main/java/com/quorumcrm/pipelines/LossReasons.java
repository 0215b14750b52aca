package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change the reasons for losing a deal; every change needs {@link Permission#EDIT_PIPELINES}. */
@Service
@Transactional
public class LossReasons {

    private final LossReasonRepository reasons;
    private final Clock clock;

    LossReasons(LossReasonRepository reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    /** Adds a reason behind the others; its key is made from its name. */
    public LossReasonId add(String name, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        return add(name);
    }

    public void rename(LossReasonId id, String name, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        var reason = reasons.get(id);
        requireFree(name, id);
        reason.rename(name);
    }

    /** Offers the reason no longer; deals that were lost for it keep it. */
    public void retire(LossReasonId id, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        reasons.get(id).retire(clock.instant());
    }

    public void offerAgain(LossReasonId id, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        reasons.get(id).offerAgain();
    }

    LossReasonId add(String name) {
        requireFree(name, null);
        var others = reasons.findAll();
        var key = Slug.of(
                name,
                "reason",
                taken -> others.stream().anyMatch(other -> other.key().equals(taken)));
        return reasons.save(new LossReason(key, name, others.size())).id();
    }

    private void requireFree(String name, @Nullable LossReasonId self) {
        if (reasons.findAll().stream()
                .anyMatch(other -> other.isCalled(name) && !other.id().equals(self))) {
            throw new RuleBroken("name", "pipelines.name.taken", name.strip());
        }
    }
}
