package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real company's two years of selling, brought in once, through the API, as somebody would who has nothing but the
 * files.
 */
class RealCompany {

    /** The account of deals without one. */
    static final String NO_ACCOUNT = "Unknown account";

    static final String PUT_UNDER_ONE = "{\"options\":{\"missingAccount\":{\"name\":\"%s\"}}}".formatted(NO_ACCOUNT);

    private final MockMvcTester mvc;
    private final Cast cast;
    private final ApiTokens tokens;
    private final ImportDesk desk;

    private @Nullable Files files;

    /** What the imports have answered, the first try of the deals among them. */
    record Imported(JsonNode people, JsonNode products, JsonNode accounts, JsonNode tried, JsonNode deals) {}

    private record Files(Path folder, JsonNode facts, String token, List<Imported> imported) {}

    RealCompany(MockMvcTester mvc, Cast cast, ApiTokens tokens, ImportDesk desk) {
        this.mvc = mvc;
        this.cast = cast;
        this.tokens = tokens;
        this.desk = desk;
    }

    /** Skips the test where there are no such files. */
    synchronized Imported arrive() {
        if (files == null) {
            var folder = RealData.folder("maven-crm");
            var adam = cast.viewer(Part.ADAM);
            files = new Files(
                    folder,
                    JsonMapper.shared().readTree(RealData.bytes(folder.resolve("facts.json"))),
                    tokens.make("real data", TokenScope.offeredTo(adam), adam),
                    new ArrayList<>());
            files.imported.add(new Imported(
                    bringIn("sales_teams.csv", "users", null, false),
                    bringIn("products.csv", "products", null, false),
                    bringIn("accounts.csv", "accounts", null, false),
                    bringIn("sales_pipeline.csv", "opportunities", null, true),
                    bringIn("sales_pipeline.csv", "opportunities", PUT_UNDER_ONE, false)));
        }
        return files.imported.getFirst();
    }

    /** What a right import must yield. */
    JsonNode facts() {
        return files().facts;
    }

    private Files files() {
        return Objects.requireNonNull(files);
    }

    JsonNode bringIn(String file, String type, @Nullable String mapping, boolean dryRun) {
        var upload = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", file, "text/csv", RealData.bytes(files().folder.resolve(file))))
                .param("type", type)
                .param("dryRun", String.valueOf(dryRun))
                .header("Authorization", "Bearer " + files().token);
        var answer = mapping == null
                ? upload.exchange()
                : upload.param("mapping", mapping).exchange();
        assertThat(answer).hasStatus(202);
        var location =
                Objects.requireNonNull(answer.getMvcResult().getResponse().getHeader("Location"));
        desk.settled(ImportId.of(location.substring(location.lastIndexOf('/') + 1)));
        return get(location);
    }

    JsonNode get(String uri) {
        var answer = mvc.get()
                .uri(uri)
                .header("Authorization", "Bearer " + files().token)
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getMvcResult().getResponse().getContentAsByteArray());
    }

    /** All items of a collection, page by page. */
    List<JsonNode> all(String collection, String filter) {
        var items = new ArrayList<JsonNode>();
        var uri = "/api/v1/" + collection + "?limit=200" + filter;
        var page = get(uri);
        page.get("items").forEach(items::add);
        while (!page.get("nextCursor").isNull()) {
            page = get(uri + "&cursor=" + page.get("nextCursor").asString());
            page.get("items").forEach(items::add);
        }
        return items;
    }
}
