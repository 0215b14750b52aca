package com.quorumcrm.web;

/** A page between the sidebar's line and this page, as the top bar names it. */
public record Crumb(String label, String url) {}
