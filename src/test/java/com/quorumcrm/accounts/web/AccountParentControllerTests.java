package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.web.Notice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

@IntegrationTest
class AccountParentControllerTests extends WriteRefusals {

    @Override
    protected RecordRef record() {
        return book.account("To be moved", ALICE).ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url() + "/parent";
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("version", Long.toString(version));
    }

    @Test
    void movesAnAccountWithAllBelowIt() {
        var top = book.account("New top", ALICE);
        var moved = book.account("Moved", ALICE);
        assertThat(move(moved, top).undo()).isNull();
        assertThat(get(top.ref().url() + "/hierarchy", ALICE))
                .bodyText()
                .contains("Moved", "data-module=\"account-tree\"");
        assertThat(version(moved.ref())).isEqualTo(1);
    }

    @Test
    void saysWhyACircleIsRefused() {
        var top = book.account("Circle top", ALICE);
        var below = book.subsidiary("Circle below", top, ALICE);
        var notice = move(top, below);
        assertThat(notice.bad()).isTrue();
        assertThat(notice.code()).isEqualTo("accounts.rule.circle");
        assertThat(version(top.ref())).isZero();
    }

    private Notice move(AccountId account, AccountId to) {
        var result = mvc.post()
                .uri(path(account.ref()))
                .with(cast.alice())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("version", "0")
                .param("parentId", to.toString())
                .param("shown", to.toString())
                .exchange();
        assertThat(result).hasRedirectedUrl(to.ref().url() + "/hierarchy");
        return (Notice) result.getMvcResult().getFlashMap().get(Notice.NAME);
    }
}
