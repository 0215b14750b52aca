package com.quorumcrm.calendar.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.HomePanel;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.PersonalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarWebConfiguration {

    @Bean
    NavigationEntry calendarEntry() {
        return NavigationEntry.main(45, "calendar.title", "calendar", "/calendar")
                .needing(Permission.READ_ACTIVITIES)
                .onKey('k');
    }

    @Bean
    HomePanel todaysCalendar() {
        return new HomePanel(6, "calendar.today.title", "/calendar?view=week", "/calendar/today");
    }

    @Bean
    PersonalPage feedPage() {
        return new PersonalPage(20, "calendar.feed.title", "calendar-share", "/me/calendar");
    }
}
