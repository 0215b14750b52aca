package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Implemented by each module that knows something which deals can be asked for before they leave a stage. An exit
 * criterion that nobody offers cannot be chosen; one that nobody offers any more is passed over.
 */
public interface StageCriterion {

    /** @param pipelineKey the pipeline in which it is asked, null for one that is about to be opened */
    List<Offer> offers(@Nullable String pipelineKey, Viewer viewer);

    /**
     * Which of the criteria deals do not meet; asked for many deals at once, it takes one statement however many they
     * are. Fields and check-lists are judged by the module that keeps deals, whatever is answered here.
     *
     * @param asked by the ids of deals, all of which the viewer may see
     * @return without the deals that meet all
     */
    default Map<UUID, List<Lack>> lacking(Map<UUID, List<Criterion>> asked, Viewer viewer) {
        return Map.of();
    }

    /**
     * A criterion that can be chosen.
     *
     * @param name in words; its value is not looked at
     */
    record Offer(Criterion criterion, Choice name) {

        public static Offer of(Criterion criterion, String label) {
            return new Offer(criterion, Choice.of("", label));
        }

        /** @param key the message key of its name */
        public static Offer keyed(Criterion criterion, String key) {
            return new Offer(criterion, Choice.keyed("", key));
        }
    }

    /**
     * Why a deal may not leave its stage yet.
     *
     * @param code the message key of what is said about it
     * @param arguments what the message mentions, in the viewer's words
     * @param mend where it can be mended, null where the deal's own pages ask for it
     */
    record Lack(
            Criterion criterion,
            String code,
            List<Object> arguments,
            @Nullable String mend) {

        public Breach breach() {
            return new Breach(criterion.field(), code, arguments);
        }

        public static List<Breach> breaches(Collection<Lack> lacks) {
            return lacks.stream().map(Lack::breach).toList();
        }
    }
}
