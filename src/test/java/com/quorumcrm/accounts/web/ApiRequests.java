package com.quorumcrm.accounts.web;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.Cast;
import com.quorumcrm.accounts.AddressBook;
import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks one collection of the API. */
abstract class ApiRequests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AddressBook book;

    @Autowired
    Cast cast;

    private final String collection;

    ApiRequests(String collection) {
        this.collection = collection;
    }

    MvcTestResult get(String rest, Cast.Part viewer) {
        return mvc.get().uri(collection + rest).with(cast.token(viewer)).exchange();
    }

    MvcTestResult post(String body, Cast.Part viewer) {
        return send(mvc.post().uri(collection), null, body, viewer);
    }

    MvcTestResult put(String externalId, String body, Cast.Part viewer) {
        return send(mvc.put().uri(collection + "/by-external-id/erp/" + externalId), null, body, viewer);
    }

    MvcTestResult patch(Object id, @Nullable String version, String body, Cast.Part viewer) {
        return send(mvc.patch().uri(collection + "/" + id), version, body, viewer);
    }

    MvcTestResult delete(Object id, @Nullable String version, Cast.Part viewer) {
        return send(mvc.delete().uri(collection + "/" + id), version, "", viewer);
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(body(result), path);
    }

    private MvcTestResult send(MockMvcRequestBuilder request, @Nullable String version, String body, Cast.Part viewer) {
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.with(cast.token(viewer))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
