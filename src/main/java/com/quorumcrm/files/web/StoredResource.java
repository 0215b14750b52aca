package com.quorumcrm.files.web;

import com.quorumcrm.files.StoredContent;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Stored bytes as Spring serves them: whole, or in the parts that are asked for. */
final class StoredResource extends AbstractResource {

    private final StoredContent content;

    StoredResource(StoredContent content) {
        this.content = content;
    }

    @Override
    public String getDescription() {
        return "stored file";
    }

    @Override
    public InputStream getInputStream() {
        return content.open();
    }

    @Override
    public long contentLength() {
        return content.size();
    }
}
