package com.quorumcrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page in light and dark, as axe sees it. */
@BrowserTest
class AccessibilityTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accounts",
                "/accounts/new",
                "/views",
                "/contacts",
                "/contacts/new",
                "/activities",
                "/activities/new",
                "/calendar?view=month&who=team",
                "/calendar?view=week",
                "/calendar?view=agenda",
                "/notifications",
                "/opportunities",
                "/opportunities/new",
                "/opportunities/board",
                "/products",
                "/forecast",
                "/imports",
                "/imports/new",
                "/search?q=plant",
                "/trash",
                "/me",
                "/me/tokens",
                "/me/notifications",
                "/me/calendar",
                "/admin",
                "/admin/history",
                "/admin/users",
                "/admin/teams",
                "/admin/organisation",
                "/admin/pipelines",
                "/admin/currencies",
                "/admin/quotas",
                "/admin/styleguide",
                "/api/docs",
                "/no-such-page"
            })
    void aPageHasNoBarriers(String path, Visitor admin) {
        admin.as("admin").go(path).picture("page" + path.replaceAll("\\W+", "-"));

        assertThat(admin.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/contacts", "/opportunities", "/products"})
    void aRecordHasNoBarriers(String list, Visitor admin) {
        var page = admin.as("admin").go(list).page();
        page.locator("table.rows tbody a").first().click();
        page.waitForURL(url -> !url.endsWith(list));
        admin.picture("record" + list.replace('/', '-'));

        assertThat(admin.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login"})
    void theSignInPageHasNoBarriers(String path, Visitor stranger) {
        stranger.go(path);

        assertThat(List.copyOf(stranger.barriers())).isEmpty();
    }
}
