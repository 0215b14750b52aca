package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.AccessGrants;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the review of a plan a task of the company's owner, and takes back the one that was planned before. */
@Component
class ReviewReminder {

    private static final int LONGEST_NAME = 120;

    private final Activities activities;
    private final AccountQuery accounts;
    private final AccessGrants people;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ReviewReminder(
            Activities activities,
            AccountQuery accounts,
            AccessGrants people,
            Visibility visibility,
            JdbcClient jdbc,
            MessageSource messages) {
        this.activities = activities;
        this.accounts = accounts;
        this.people = people;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * @param before the task of the former day, null for none
     * @param on null when there is to be no review
     * @return the new task
     */
    @Nullable
    ActivityId plan(AccountId id, @Nullable ActivityId before, @Nullable LocalDate on, Viewer viewer) {
        if (before != null && isOpen(before) && visibility.access(before.ref(), viewer) == Access.EDIT) {
            activities.trash(before, null, viewer);
        }
        if (on == null) {
            return null;
        }
        var account = accounts.find(id, viewer);
        var name = account.name();
        var subject = messages.getMessage(
                "accountplans.review.subject",
                new Object[] {name.substring(0, Math.min(LONGEST_NAME, name.length()))},
                LocaleContextHolder.getLocale());
        var task = ActivityDetails.of(ActivityType.TASK, subject).due(on, null);
        var owner = account.ownerId();
        UserId assignee = people.isHere(owner) ? owner : viewer.id();
        return activities.add(new AddActivity(task, null, null, assignee, Set.of(id.ref()), Set.of(), null), viewer);
    }

    private boolean isOpen(ActivityId task) {
        return jdbc.sql("""
                        select exists (select from activity where id = :task and happened_at is null and deleted_at is null)""").param("task", task.id()).query(Boolean.class).single();
    }
}
