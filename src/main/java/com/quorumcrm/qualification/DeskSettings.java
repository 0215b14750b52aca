package com.quorumcrm.qualification;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how the desk works. */
@Service
@Transactional
public class DeskSettings {

    private final JdbcClient jdbc;

    DeskSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public DeskRules current() {
        return jdbc.sql("select version, cadence, target_minutes, script, checklist, reasons from desk_rules")
                .query((row, number) -> new DeskRules(
                        row.getLong("version"),
                        List.of((Integer[]) row.getArray("cadence").getArray()),
                        row.getInt("target_minutes"),
                        row.getString("script"),
                        row.getString("checklist"),
                        row.getString("reasons")))
                .single();
    }

    /** @throws Stale when somebody else has changed them since */
    public void change(DeskRules to, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        to.check();
        var changed = jdbc.sql("""
                        update desk_rules
                        set cadence = :cadence, target_minutes = :target, script = :script, checklist = :checklist,
                            reasons = :reasons, version = version + 1
                        where version = :version""")
                .param("cadence", to.cadence().toArray(Integer[]::new))
                .param("target", to.targetMinutes())
                .param("script", to.script())
                .param("checklist", to.checklist())
                .param("reasons", to.reasons())
                .param("version", to.version())
                .update();
        if (changed == 0) {
            throw new Stale(current().version());
        }
    }
}
