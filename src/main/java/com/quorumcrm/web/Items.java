package com.quorumcrm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a collection in the API.
 *
 * @param nextCursor null on the last page
 */
public record Items<T>(List<T> items, @Nullable String nextCursor) {}
