package com.quorumcrm.bench;

import com.quorumcrm.bench.Actors.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A page as one person looks at it.
 *
 * @param paths one after the other, so that it is not always the same record
 */
record Page(String name, Actor actor, List<String> paths) {

    private static final int RECORDS = 200;
    private static final int WORDS = 40;
    private static final String DEALS = "/opportunities";

    String path(int number) {
        return paths.get(number % paths.size());
    }

    static List<Page> all(Actors actors, Actor rep, Actor manager, Actor executive) {
        var pages = new ArrayList<Page>();
        pages.add(new Page("list", rep, List.of(DEALS + "?owner=me&status=open&sort=amount,desc")));
        pages.add(new Page("list", manager, List.of(DEALS + "?owner=team&status=open&sort=amount,desc")));
        pages.add(new Page("list-all", executive, List.of(DEALS + "?sort=closeDate,desc")));
        pages.add(new Page("list-all", executive, List.of(DEALS + "?status=open&sort=amount,desc")));
        for (var actor : List.of(rep, manager, executive)) {
            pages.add(new Page("record", actor, each(DEALS + "/", actors.deals(actor, RECORDS))));
        }
        pages.add(new Page("board", rep, List.of(DEALS + "/board?owner=me")));
        pages.add(new Page("board", manager, List.of(DEALS + "/board?owner=team")));
        pages.add(new Page("board-all", executive, List.of(DEALS + "/board?owner=all")));
        pages.add(new Page("forecast", rep, List.of("/forecast")));
        pages.add(new Page("forecast", manager, List.of("/forecast")));
        pages.add(new Page("forecast-all", executive, List.of("/forecast")));
        var rare = actors.rareWords(WORDS);
        for (var actor : List.of(rep, executive)) {
            pages.add(new Page("search-rare", actor, searches(rare)));
            pages.add(new Page("search-common", actor, searches(List.of("plant", "renewal", "steel", "logistik"))));
            pages.add(new Page(
                    "search-typo",
                    actor,
                    searches(rare.stream().map(Page::misspelt).toList())));
            pages.add(new Page("accounts", actor, List.of("/accounts")));
            pages.add(new Page("account", actor, each("/accounts/", actors.accounts(RECORDS))));
        }
        return pages;
    }

    static List<String> each(String path, List<UUID> records) {
        return records.stream().map(record -> path + record).toList();
    }

    private static List<String> searches(List<String> words) {
        return words.stream()
                .map(word -> "/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .toList();
    }

    /** With two letters in the middle the wrong way round. */
    private static String misspelt(String word) {
        var middle = word.length() / 2;
        return word.substring(0, middle) + word.charAt(middle + 1) + word.charAt(middle) + word.substring(middle + 2);
    }
}
