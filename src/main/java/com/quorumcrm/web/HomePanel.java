package com.quorumcrm.web;

/**
 * A part of the page that people start from, which modules contribute as a bean; loaded on its own, and a link without
 * scripts.
 *
 * @param title a message key
 * @param page where its title leads
 * @param fragment where the panel itself is
 */
public record HomePanel(int order, String title, String page, String fragment) {}
