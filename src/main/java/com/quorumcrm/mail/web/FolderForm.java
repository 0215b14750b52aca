package com.quorumcrm.mail.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.mail.OwnFolder;
import com.quorumcrm.mail.SaveFolder;
import org.jspecify.annotations.Nullable;

/** The page on which somebody names a folder of a mail server; a password that was typed is never sent back. */
record FolderForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String username,
        @Nullable String password,
        @Nullable String folder,
        @Nullable Boolean confidential,
        @Nullable Boolean existing) {

    static FolderForm empty(String username) {
        return new FolderForm(null, "993", username, null, "INBOX", false, false);
    }

    static FolderForm of(OwnFolder folder) {
        return new FolderForm(
                folder.host(),
                Integer.toString(folder.port()),
                folder.username(),
                null,
                folder.folder(),
                folder.confidential(),
                folder.existing());
    }

    SaveFolder command() {
        return new SaveFolder(
                text(host),
                number(),
                text(username),
                password,
                text(folder),
                Boolean.TRUE.equals(confidential),
                Boolean.TRUE.equals(existing));
    }

    private int number() {
        try {
            return Integer.parseInt(text(port).strip());
        } catch (NumberFormatException noNumber) {
            throw new RuleBroken("port", "mail.folder.rule.port");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
