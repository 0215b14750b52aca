package com.quorumcrm.web;

/** The order of a list, written {@code closeDate,desc}. */
public record Sort(String key, boolean descending) {

    public static Sort by(String key) {
        return new Sort(key, false);
    }

    public static Sort descending(String key) {
        return new Sort(key, true);
    }

    Sort reversed() {
        return new Sort(key, !descending);
    }

    @Override
    public String toString() {
        return descending ? key + ",desc" : key;
    }
}
