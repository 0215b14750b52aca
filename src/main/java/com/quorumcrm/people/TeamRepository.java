package com.quorumcrm.people;

import com.quorumcrm.kernel.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamRepository extends Repository<Team, TeamId> {

    @Query("select t from Team t where t.id = :id")
    Optional<Team> find(TeamId id);

    /** Whoever asks is alone in changing the tree until the transaction ends. */
    @Query(value = "select cast(pg_advisory_xact_lock(7341002) as text)", nativeQuery = true)
    String lockTree();

    /** The team and everything above it. */
    @Query(value = """
            with recursive up(id, parent_id) as (
                select t.id, t.parent_id from team t where t.id = :team
                union
                select t.id, t.parent_id from up join team t on t.id = up.parent_id)
            select id from up""", nativeQuery = true)
    List<UUID> upFrom(UUID team);

    Team saveAndFlush(Team team);
}
