package com.quorumcrm.opportunities;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.StageCriterion;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stages can ask for the fields of deals, their custom fields too. */
@Component
@Order(0)
class DealFieldCriteria implements StageCriterion {

    private final CustomFields fields;

    DealFieldCriteria(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public List<Offer> offers(@Nullable String pipelineKey, Viewer viewer) {
        return Stream.concat(
                        Stream.of(DealField.values()).map(DealField::offer),
                        fields.of(RecordKind.OPPORTUNITY).in(pipelineKey).stream()
                                .map(DealFieldCriteria::offer))
                .toList();
    }

    private static Offer offer(CustomField field) {
        return Offer.of(Criterion.field(field.name()), field.label());
    }
}
