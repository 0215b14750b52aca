package com.quorumcrm.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

final class Initials {

    private Initials() {}

    static String of(String name) {
        var words = Stream.of(name.split("[\\s\\p{Punct}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var chosen = words.size() == 1 ? Stream.of(words.getFirst()) : Stream.of(words.getFirst(), words.getLast());
        return chosen.map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
