package com.quorumcrm.files.web;

import com.quorumcrm.files.FileContent;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file's content as Spring serves it: whole, or in the parts that are asked for. */
final class StoredResource extends AbstractResource {

    private final FileContent content;

    StoredResource(FileContent content) {
        this.content = content;
    }

    @Override
    public String getDescription() {
        return "file " + content.file().id();
    }

    @Override
    public InputStream getInputStream() {
        return content.open();
    }

    @Override
    public long contentLength() {
        return content.file().size();
    }
}
