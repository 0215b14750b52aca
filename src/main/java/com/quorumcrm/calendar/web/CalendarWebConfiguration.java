package com.quorumcrm.calendar.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.HomePanel;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.PersonalPage;
import com.quorumcrm.web.RecordPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarWebConfiguration {

    @Bean
    NavigationEntry calendarEntry() {
        return NavigationEntry.main(43, "calendar.title", "calendar", "/calendar")
                .needing(Permission.READ_ACTIVITIES)
                .onKey('k');
    }

    @Bean
    HomePanel todaysCalendar() {
        return new HomePanel(6, "calendar.today.title", "/calendar?view=week", "/calendar/today");
    }

    @Bean
    RecordPanel invitationsPanel() {
        return new RecordPanel(
                RecordKind.ACTIVITY,
                10,
                "calendar.invite.title",
                "/calendar/invitations/{id}",
                "/calendar/invitations/{id}/panel");
    }

    @Bean
    PersonalPage feedPage() {
        return new PersonalPage(20, "calendar.feed.title", "calendar-share", "/me/calendar");
    }
}
