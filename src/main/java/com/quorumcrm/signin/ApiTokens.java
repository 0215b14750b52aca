package com.quorumcrm.signin;

import com.quorumcrm.identity.SecurityLog;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which programs act for a person. Only hashes are kept; each lives ninety days. */
@Service
@Transactional
public class ApiTokens {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration EXACT_TO = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final SecurityLog log;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, SecurityLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a token for the viewer.
     *
     * @return the token itself, which cannot be had again
     * @throws RuleBroken when a scope goes beyond the viewer's own rights
     */
    public String make(String name, Collection<TokenScope> scopes, Viewer viewer) {
        require(name, scopes, viewer);
        var token = TokenText.next();
        jdbc.sql("""
                        insert into api_token (id, user_id, name, hash, hint, scopes, created_at, expires_at)
                        values (:id, :user, :name, :hash, :hint, :scopes, :now, :expires)""")
                .param("id", Ids.next())
                .param("user", viewer.id().id())
                .param("name", name.strip())
                .param("hash", Secrets.sha256(token))
                .param("hint", token.substring(0, TokenText.HINT))
                .param("scopes", scopes.stream().map(TokenScope::key).distinct().toArray(String[]::new))
                .param("now", now())
                .param("expires", now().plus(LIFE))
                .update();
        log.note(SecurityLog.Event.TOKEN_MADE, viewer.id().id(), null, null);
        return token;
    }

    private void require(String name, Collection<TokenScope> scopes, Viewer viewer) {
        if (name.isBlank()) {
            throw new RuleBroken("name", "signin.tokens.noName");
        }
        if (name.strip().codePointCount(0, name.strip().length()) > LONGEST_NAME) {
            throw new RuleBroken("name", "signin.tokens.longName", LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            throw new RuleBroken("scopes", "signin.tokens.noScope");
        }
        if (!TokenScope.offeredTo(viewer).containsAll(scopes)) {
            throw new RuleBroken("scopes", "signin.tokens.beyondRights");
        }
        if (list(viewer).size() >= MOST) {
            throw new RuleBroken(null, "signin.tokens.tooMany", MOST);
        }
    }

    /** The viewer's tokens that can still be used, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenView> list(Viewer viewer) {
        return jdbc.sql("""
                        select id, name, hint, scopes, created_at, expires_at, last_used_at from api_token
                        where user_id = :user and revoked_at is null and expires_at > :now
                        order by created_at desc, id desc""")
                .param("user", viewer.id().id())
                .param("now", now())
                .query(ApiTokens::view)
                .list();
    }

    /** @throws NoSuchRecord when it is not one of the viewer's own */
    public void revoke(UUID token, Viewer viewer) {
        var revoked = jdbc.sql("""
                        update api_token set revoked_at = :now
                        where id = :token and user_id = :user and revoked_at is null""")
                .param("now", now())
                .param("token", token)
                .param("user", viewer.id().id())
                .update();
        if (revoked == 0) {
            throw new NoSuchRecord();
        }
        log.note(SecurityLog.Event.TOKEN_REVOKED, viewer.id().id(), null, null);
    }

    /** Empty unless the token is valid now and its owner active. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TokenUse> use(String token) {
        if (!TokenText.isOne(token)) {
            return Optional.empty();
        }
        var found = jdbc.sql("""
                        select %s, t.id as token, t.scopes,
                               coalesce(t.last_used_at, t.created_at) < :recently as stale
                        from api_token t join app_user u on u.id = t.user_id cross join organisation o
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                          and u.status = 'ACTIVE'""".formatted(Viewers.COLUMNS))
                .param("hash", Secrets.sha256(token))
                .param("now", now())
                .param("recently", now().minus(EXACT_TO))
                .query(ApiTokens::found)
                .optional();
        found.filter(Found::stale).ifPresent(use -> note(use.use().token()));
        return found.map(Found::use);
    }

    /** When a token was last used is exact to the minute. */
    private void note(UUID token) {
        jdbc.sql("update api_token set last_used_at = :now where id = :token")
                .param("now", now())
                .param("token", token)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Found(TokenUse use, boolean stale) {}

    private static Found found(ResultSet row, int number) throws SQLException {
        var scopes =
                scopes(row).stream().flatMap(key -> TokenScope.of(key).stream()).toList();
        var owner = Viewers.viewer(row, number);
        var viewer = new Viewer(
                owner.id(),
                owner.name(),
                owner.email(),
                owner.roles(),
                TokenScope.narrow(owner.permissions(), scopes),
                owner.zone(),
                owner.locale());
        return new Found(new TokenUse(row.getObject("token", UUID.class), viewer), row.getBoolean("stale"));
    }

    private static TokenView view(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("last_used_at");
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("hint"),
                scopes(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("scopes").getArray());
    }
}
