package com.quorumcrm.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A path of ours with parameters, as links have it. */
public final class Url {

    private final UriComponentsBuilder url;
    private final List<Object> values = new ArrayList<>();

    private Url(String path) {
        url = UriComponentsBuilder.fromPath(path);
    }

    public static Url of(String path) {
        return new Url(path);
    }

    /** Nothing is added for null. */
    public Url with(String parameter, @Nullable Object value) {
        if (value != null) {
            url.queryParam(parameter, "{" + values.size() + "}");
            values.add(value);
        }
        return this;
    }

    @Override
    public String toString() {
        return url.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
