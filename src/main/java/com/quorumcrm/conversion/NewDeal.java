package com.quorumcrm.conversion;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.pipelines.StageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The deal that a lead opens.
 *
 * @param name empty for the company's name
 * @param stage null for the first of the first pipeline
 */
public record NewDeal(
        String name,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        @Nullable StageId stage) {

    public NewDeal {
        name = Text.lineOrEmpty(name);
    }
}
