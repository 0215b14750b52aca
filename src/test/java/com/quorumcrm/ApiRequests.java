package com.quorumcrm;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.contacts.AddressBook;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks one collection of the API. */
public abstract class ApiRequests {

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected AddressBook book;

    @Autowired
    protected Cast cast;

    private final String collection;

    protected ApiRequests(String collection) {
        this.collection = collection;
    }

    protected MvcTestResult get(String rest, Cast.Part viewer) {
        return mvc.get().uri(collection + rest).with(cast.token(viewer)).exchange();
    }

    protected MvcTestResult post(String body, Cast.Part viewer) {
        return send(mvc.post().uri(collection), null, body, viewer);
    }

    protected MvcTestResult put(String externalId, String body, Cast.Part viewer) {
        return send(mvc.put().uri(collection + "/by-external-id/erp/" + externalId), null, body, viewer);
    }

    protected MvcTestResult patch(Object id, @Nullable String version, String body, Cast.Part viewer) {
        return send(mvc.patch().uri(collection + "/" + id), version, body, viewer);
    }

    protected MvcTestResult delete(Object id, @Nullable String version, Cast.Part viewer) {
        return send(mvc.delete().uri(collection + "/" + id), version, "", viewer);
    }

    protected static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    protected static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(body(result), path);
    }

    protected MvcTestResult send(
            MockMvcRequestBuilder request, @Nullable String version, String body, Cast.Part viewer) {
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.with(cast.token(viewer))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
