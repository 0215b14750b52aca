package com.quorumcrm.views.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.views.SaveView;
import com.quorumcrm.views.SavedView;
import com.quorumcrm.views.SavedViewId;
import com.quorumcrm.views.SavedViews;
import com.quorumcrm.views.Shared;
import com.quorumcrm.web.ApiPage;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SavedViewApi.PATH)
class SavedViewApi {

    static final String PATH = "/api/v1/views";

    private final SavedViews views;

    SavedViewApi(SavedViews views) {
        this.views = views;
    }

    /** A saved view as the API answers it. */
    record ViewJson(
            UUID id, String list, String name, String query, String shared, String owner, boolean mine, boolean first) {

        static ViewJson of(SavedView view) {
            return new ViewJson(
                    view.id().id(),
                    view.list(),
                    view.name(),
                    view.query(),
                    view.shared().key(),
                    view.ownerName(),
                    view.mine(),
                    view.first());
        }
    }

    /** A saved view as the API takes it. */
    record ViewInput(
            @Nullable String list,
            @Nullable String name,
            @Nullable String query,
            @Nullable String shared) {

        SaveView command() {
            return new SaveView(
                    list == null ? "" : list,
                    name == null ? "" : name,
                    query == null ? "" : query,
                    shared == null ? Shared.NOBODY : Shared.of(shared));
        }
    }

    @GetMapping
    ApiPage<ViewJson> list(Viewer viewer) {
        return new ApiPage<>(views.offered(viewer).stream().map(ViewJson::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<ViewJson> save(@RequestBody ViewInput input, Viewer viewer) {
        var id = views.save(input.command(), viewer);
        var saved = views.offered(viewer).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(ViewJson.of(saved));
    }

    /** The list opens as this view from now on. */
    @PutMapping("/{id}/first")
    ResponseEntity<Void> openFirst(@PathVariable SavedViewId id, Viewer viewer) {
        views.openFirst(id, viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/first")
    ResponseEntity<Void> openPlainly(@PathVariable SavedViewId id, Viewer viewer) {
        views.openPlainly(id, viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable SavedViewId id, Viewer viewer) {
        views.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
