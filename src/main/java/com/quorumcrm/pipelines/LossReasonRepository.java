package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LossReasonRepository extends Repository<LossReason, LossReasonId> {

    Optional<LossReason> findById(LossReasonId id);

    List<LossReason> findAll();

    LossReason save(LossReason reason);

    default LossReason get(LossReasonId id) {
        return findById(id).orElseThrow(NoSuchRecord::new);
    }
}
