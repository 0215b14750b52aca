package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a pipeline. */
@Embeddable
public record PipelineId(UUID id) {

    public static PipelineId next() {
        return new PipelineId(Ids.next());
    }

    public static PipelineId of(String text) {
        return new PipelineId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
