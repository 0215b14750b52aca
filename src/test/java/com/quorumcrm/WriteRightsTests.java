package com.quorumcrm;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast.Part;
import com.quorumcrm.Routes.Route;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.GivenDeals;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Whoever may not write through the API is told so whatever they send: what is wrong with a body, or that a version is
 * missing, is for those to know who could do better.
 */
@IntegrationTest
class WriteRightsTests {

    /** No body that any route would take. */
    private static final String NONSENSE = "{\"nonsense\":[true],\"name\":7}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private AddressBook book;

    @Autowired
    private GivenDeals given;

    @Autowired
    private ListableBeanFactory beans;

    @Test
    void whoeverMayWriteNothingIsRefusedEverywhere() throws Exception {
        var records = recordsOfAlice();
        for (var route : writes()) {
            assertThat(answer(route, records, ED)).as(route.toString()).isEqualTo(403);
        }
    }

    @Test
    void whoeverMayOnlyReadARecordIsRefusedOnIt() throws Exception {
        var records = recordsOfAlice();
        for (var route : writes()) {
            if (records.containsKey(kind(route)) && route.path().contains("{id}")) {
                assertThat(answer(route, records, CHARLIE)).as(route.toString()).isEqualTo(403);
            }
        }
    }

    /** What is written of people's attitudes is for administrators alone to erase. */
    @Test
    void whoeverMayWriteIsToldWhatIsWrong() throws Exception {
        var records = recordsOfAlice();
        for (var route : writes()) {
            if (!route.path().endsWith("/attitudes")) {
                assertThat(answer(route, records, OLGA)).as(route.toString()).isIn(400, 404, 422, 428);
            }
        }
    }

    /** Views of lists are everybody's own to save. */
    private List<Route> writes() {
        var writes = Routes.of(beans).stream()
                .filter(route -> route.isApi() && !route.method().equals("GET"))
                .filter(route -> !kind(route).equals("views"))
                .toList();
        assertThat(writes).hasSizeGreaterThan(15);
        return writes;
    }

    /** By the word that their paths begin with; each can be read by Charlie. */
    private Map<String, Object> recordsOfAlice() {
        var account = book.account("Account " + Ids.next(), ALICE);
        return Map.of(
                "accounts", account,
                "contacts", book.contact("Contact " + Ids.next(), account, ALICE),
                "products", given.product("RIGHTS-" + Ids.next(), "10.00"),
                "opportunities", given.sharedForReading(ALICE, CHARLIE));
    }

    private int answer(Route route, Map<String, Object> records, Part part) throws Exception {
        var id = records.getOrDefault(kind(route), UUID.randomUUID()).toString();
        var path = route.path()
                .replace("{id}", id)
                .replaceAll("\\{[^}]+}", Ids.next().toString());
        var request = path.equals("/api/v1/imports") || path.equals("/api/v1/files")
                ? MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile("file", "x".getBytes(UTF_8)))
                        .param("type", "nonsense")
                : MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(NONSENSE);
        return mvc.perform(request.with(cast.token(part)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String kind(Route route) {
        return route.path().split("/")[3];
    }
}
