package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailTemplate;
import com.quorumcrm.mail.MailTemplateId;
import com.quorumcrm.mail.MailTemplates;
import com.quorumcrm.mail.SaveTemplate;
import com.quorumcrm.mail.TemplateShared;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(TemplateApi.PATH)
class TemplateApi {

    static final String PATH = "/api/v1/mail-templates";

    private final MailTemplates templates;
    private final MergePatch patches;

    TemplateApi(MailTemplates templates, MergePatch patches) {
        this.templates = templates;
        this.patches = patches;
    }

    /** A template as the API answers it. */
    record TemplateJson(UUID id, String name, String subject, String body, String shared, String owner, long version) {

        static TemplateJson of(MailTemplate template) {
            return new TemplateJson(
                    template.id().id(),
                    template.name(),
                    template.subject(),
                    template.body(),
                    template.shared().key(),
                    template.ownerName(),
                    template.version());
        }
    }

    /** A template as the API takes it. */
    record TemplateInput(
            @Nullable String name,
            @Nullable String subject,
            @Nullable String body,
            @Nullable String shared) {

        static TemplateInput of(MailTemplate template) {
            return new TemplateInput(
                    template.name(),
                    template.subject(),
                    template.body(),
                    template.shared().key());
        }

        SaveTemplate command() {
            return new SaveTemplate(
                    name == null ? "" : name,
                    subject == null ? "" : subject,
                    body == null ? "" : body,
                    shared == null ? TemplateShared.NOBODY : TemplateShared.of(shared));
        }
    }

    @GetMapping
    ApiPage<TemplateJson> list(Viewer viewer) {
        return new ApiPage<>(
                templates.offered(viewer).stream().map(TemplateJson::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<TemplateJson> get(@PathVariable MailTemplateId id, Viewer viewer) {
        var template = templates.find(id, viewer);
        return Versioned.ok(TemplateJson.of(template), template.version());
    }

    @PostMapping
    ResponseEntity<TemplateJson> add(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var input = patches.apply(new TemplateInput(null, null, null, null), body, TemplateInput.class);
        var template = templates.find(templates.add(input.command(), viewer), viewer);
        return Versioned.created(PATH + "/" + template.id(), TemplateJson.of(template), template.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<TemplateJson> change(
            @PathVariable MailTemplateId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var template = templates.editable(id, viewer);
        var version = Versioned.required(ifMatch);
        var input = patches.apply(TemplateInput.of(template), body, TemplateInput.class);
        templates.change(id, version, input.command(), viewer);
        return get(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable MailTemplateId id, Viewer viewer) {
        templates.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
