package com.quorumcrm.pipelines;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it that there are pipelines before anything else runs. */
@Component
class FirstPipelines implements SmartInitializingSingleton {

    private final Pipelines pipelines;

    FirstPipelines(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public void afterSingletonsInstantiated() {
        pipelines.openDefaults();
    }
}
