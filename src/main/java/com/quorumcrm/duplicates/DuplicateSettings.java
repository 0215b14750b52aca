package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether people are told, without a name, of companies that they may not see when they enter one anew. */
@Service
@Transactional
public class DuplicateSettings {

    private final JdbcClient jdbc;

    DuplicateSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean hintsAtHidden() {
        return jdbc.sql("select hint_hidden from duplicate_settings")
                .query(Boolean.class)
                .single();
    }

    public void hintAtHidden(boolean hint, Viewer viewer) {
        viewer.require(Permission.EDIT_ORGANISATION);
        jdbc.sql("update duplicate_settings set hint_hidden = :hint")
                .param("hint", hint)
                .update();
    }
}
