package com.quorumcrm.platform;

/**
 * A file that has been stored.
 *
 * @param key how to find it again; random, and safe to keep in the database and in a URL
 * @param size in bytes
 */
public record StoredFile(String key, long size) {}
