package com.quorumcrm.deallists;

import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.platform.PostgresArrays;
import java.util.List;
import java.util.Map;

/**
 * A column of the board.
 *
 * @param closes which close dates belong into it
 */
record Lane(StageId stage, Days closes) {

    /** As a relation with the columns {@code stage_id}, {@code day_from} and {@code day_to}. */
    static final String RELATION =
            "unnest(cast(:laneStages as uuid[]), cast(:laneFroms as date[]), cast(:laneTos as date[])) lane(stage_id, day_from, day_to)";

    static Map<String, Object> params(List<Lane> lanes) {
        return Map.of(
                "laneStages",
                        PostgresArrays.uuids(
                                lanes.stream().map(lane -> lane.stage().id())),
                "laneFroms",
                        PostgresArrays.dates(
                                lanes.stream().map(lane -> lane.closes().from())),
                "laneTos",
                        PostgresArrays.dates(
                                lanes.stream().map(lane -> lane.closes().to())));
    }

    /** A condition that a row of a day's column lies in the lane, written like the indexes on the close date. */
    static String holds(String day) {
        return """
                o.stage_id = lane.stage_id
                and coalesce(%1$s, '-infinity'::date) >= coalesce(lane.day_from, '-infinity'::date)
                and coalesce(%1$s, '-infinity'::date) <= coalesce(lane.day_to, 'infinity'::date)
                and (lane.day_to is null or %1$s is not null)""".formatted(day);
    }
}
