package com.quorumcrm.notifications.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.notifications.NotificationQuery;
import com.quorumcrm.notifications.NotificationQuery.Which;
import com.quorumcrm.notifications.Notifications;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationApi {

    private static final int MOST = 200;

    private final Notifications notifications;
    private final NotificationQuery query;
    private final MergePatch patches;

    NotificationApi(Notifications notifications, NotificationQuery query, MergePatch patches) {
        this.notifications = notifications;
        this.query = query;
        this.patches = patches;
    }

    @GetMapping
    ApiPage<NotificationJson> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        viewer.require(Permission.READ_ACTIVITIES);
        var most = Math.clamp(limit, 1, MOST);
        return ApiPage.of(
                query.list(unread ? Which.UNREAD : Which.ALL, place(cursor), most, viewer), NotificationJson::of);
    }

    @PostMapping("/read")
    ResponseEntity<Void> read(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var reading = patches.apply(ReadingInput.NOTHING, body, ReadingInput.class);
        if (reading.isAll()) {
            notifications.readAll(viewer);
        } else {
            notifications.read(reading.chosen(), viewer);
        }
        return ResponseEntity.noContent().build();
    }

    private static @Nullable UUID place(@Nullable String cursor) {
        try {
            return cursor == null ? null : Ids.parse(cursor);
        } catch (NoSuchRecord notOurs) {
            throw new NotUnderstood("cursor", "web.list.badCursor");
        }
    }
}
