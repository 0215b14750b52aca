package com.quorumcrm.files;

/** A file that the viewer may read, with what is in it. */
public record FileContent(FileView file, StoredContent content) {}
