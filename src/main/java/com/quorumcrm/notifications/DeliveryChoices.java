package com.quorumcrm.notifications;

import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.Viewer;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told of what. */
@Service
@Transactional
public class DeliveryChoices {

    private final JdbcClient jdbc;

    DeliveryChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every kind. */
    @Transactional(readOnly = true)
    public Map<NewsKind, Delivery> of(Viewer viewer) {
        var choices = new EnumMap<NewsKind, Delivery>(NewsKind.class);
        for (var kind : NewsKind.values()) {
            choices.put(kind, Delivery.usual(kind));
        }
        jdbc.sql("select kind, delivery from notification_choice where user_id = :viewer")
                .param("viewer", viewer.id().id())
                .query(row -> {
                    choices.put(NewsKind.valueOf(row.getString("kind")), Delivery.valueOf(row.getString("delivery")));
                });
        return choices;
    }

    /** Kinds that are not among them stay as they are. */
    public void choose(Map<NewsKind, Delivery> choices, Viewer viewer) {
        choices.forEach((kind, delivery) -> jdbc.sql("""
                        insert into notification_choice (user_id, kind, delivery) values (:viewer, :kind, :delivery)
                        on conflict (user_id, kind) do update set delivery = excluded.delivery""")
                .param("viewer", viewer.id().id())
                .param("kind", kind.name())
                .param("delivery", delivery.name())
                .update());
    }
}
