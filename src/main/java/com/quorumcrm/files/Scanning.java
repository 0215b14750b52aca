package com.quorumcrm.files;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.platform.FileStore;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has what was stored looked at before anybody can get at it. */
@Component
class Scanning {

    private static final Logger log = LoggerFactory.getLogger(Scanning.class);

    private final VirusScan scan;
    private final FileStore store;
    private final FileSettings.Scanner settings;

    Scanning(VirusScan scan, FileStore store, FileSettings settings) {
        this.scan = scan;
        this.store = store;
        this.settings = settings.scanner();
    }

    /** @throws RuleBroken when something is found in it or, unless configured otherwise, when nobody could look */
    void require(String key, FileName name) {
        if (!isClean(key, name)) {
            log.warn("A virus was found in an uploaded file of the key {}", key);
            throw new RuleBroken("file", "files.rule.infected", name.value());
        }
    }

    private boolean isClean(String key, FileName name) {
        try (var content = store.open(key)) {
            return scan.isClean(content);
        } catch (IOException e) {
            log.error("An uploaded file was not scanned", e);
            if (settings.unreachable() == FileSettings.Unreachable.ACCEPT) {
                return true;
            }
            throw new RuleBroken("file", "files.rule.unscanned", name.value());
        }
    }
}
