package com.quorumcrm.web;

/**
 * A menu beside the filters of every list that another module contributes as a bean; loaded when it is opened, and a link
 * without scripts. Both get the parameters {@code list}, the path of the list, and {@code query}, what it shows now.
 *
 * @param title a message key
 * @param icon the name of a Tabler icon without its prefix
 */
public record ListAddition(String title, String icon, String page, String fragment) {

    public String pageOf(ListState state) {
        return with(page, state);
    }

    public String fragmentOf(ListState state) {
        return with(fragment, state);
    }

    private static String with(String path, ListState state) {
        return Url.of(path)
                .with("list", state.path())
                .with("query", state.query())
                .toString();
    }
}
