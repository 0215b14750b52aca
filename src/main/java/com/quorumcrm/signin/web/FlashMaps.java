package com.quorumcrm.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/** Keeps what one page has to tell the next in the session, in a form that survives being written as JSON. */
@Component("flashMapManager")
class FlashMaps extends AbstractFlashMapManager {

    private static final String NAME = FlashMaps.class.getName();

    /** @param path the page it is for */
    record Flash(@Nullable String path, long expires, Map<String, Object> values) {

        static Flash of(FlashMap map) {
            return new Flash(map.getTargetRequestPath(), map.getExpirationTime(), new HashMap<>(map));
        }

        FlashMap map() {
            var map = new FlashMap();
            map.putAll(values);
            map.setTargetRequestPath(path);
            map.setExpirationTime(expires);
            return map;
        }
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof List<?> kept)) {
            return null;
        }
        return kept.stream()
                .filter(Flash.class::isInstance)
                .map(flash -> ((Flash) flash).map())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (maps.isEmpty()) {
            request.getSession().removeAttribute(NAME);
        } else {
            request.getSession()
                    .setAttribute(
                            NAME, new ArrayList<>(maps.stream().map(Flash::of).toList()));
        }
    }
}
