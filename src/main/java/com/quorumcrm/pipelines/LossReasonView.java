package com.quorumcrm.pipelines;

/**
 * Why a deal was lost.
 *
 * @param key unique, and never changed
 * @param retired named on deals that were lost, no longer offered
 */
public record LossReasonView(LossReasonId id, String key, String name, int position, boolean retired) {}
