package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.opportunities.GivenDeals;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CustomFieldMergingTests {

    @Autowired
    private Merging merging;

    @Autowired
    private GivenFields given;

    @Autowired
    private GivenDeals deals;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void emptyFieldsAreFilledAndWhoeverNamedTheLoserNamesTheWinner() {
        var number = given.of(RecordKind.ACCOUNT, GivenFields.details(FieldType.TEXT));
        var site = given.of(RecordKind.ACCOUNT, GivenFields.details(FieldType.TEXT));
        var partner = given.of(FieldType.ACCOUNT);
        var winner = deals.account(OLGA);
        var loser = deals.account(OLGA);
        var deal = deals.deal(OLGA).ref();
        hold(winner.ref(), number, "4711");
        hold(loser.ref(), number, "4712");
        hold(loser.ref(), site, "Lagos");
        hold(deal, partner, loser.toString());
        var before = all(winner, loser, deal);

        var merge = merging.merge(new MergeRecords(winner.ref(), loser.ref(), Set.of()), cast.viewer(OLGA));

        assertThat(held(winner.ref(), number)).isEqualTo("4711");
        assertThat(held(winner.ref(), site)).isEqualTo("Lagos");
        assertThat(held(deal, partner)).isEqualTo(winner.toString());

        merging.undo(merge, cast.viewer(OLGA));

        assertThat(all(winner, loser, deal)).isEqualTo(before);
    }

    private void hold(RecordRef record, CustomField field, String value) {
        jdbc.sql("update %s set custom_values = custom_values || jsonb_build_object(:key, :value) where id = :id"
                        .formatted(record.kind().table()))
                .param("key", field.key())
                .param("value", value)
                .param("id", record.id())
                .update();
    }

    private String held(RecordRef record, CustomField field) {
        return jdbc.sql("select custom_values ->> :key from %s where id = :id"
                        .formatted(record.kind().table()))
                .param("key", field.key())
                .param("id", record.id())
                .query(String.class)
                .single();
    }

    private String all(AccountId winner, AccountId loser, RecordRef deal) {
        return jdbc.sql("""
                        select string_agg(custom_values::text, ' ' order by id) from (
                            select id, custom_values from account where id in (:winner, :loser)
                            union all select id, custom_values from opportunity where id = :deal) held""")
                .param("winner", winner.id())
                .param("loser", loser.id())
                .param("deal", deal.id())
                .query(String.class)
                .single();
    }
}
