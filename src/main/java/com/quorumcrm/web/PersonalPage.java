package com.quorumcrm.web;

/**
 * A page on which people settle things of their own, which modules contribute as a bean; the profile leads to it.
 *
 * @param label a message key
 * @param icon the name of a Tabler icon without its prefix
 */
public record PersonalPage(int order, String label, String icon, String url) {}
