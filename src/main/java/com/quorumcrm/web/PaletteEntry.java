package com.quorumcrm.web;

/** A page or an action that the command palette offers, in the reader's words. */
record PaletteEntry(String text, String icon, String url) {}
