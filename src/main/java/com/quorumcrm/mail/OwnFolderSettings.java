package com.quorumcrm.mail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is settled for people's own folders.
 *
 * @param trusted hosts whose certificate is taken as it is, because nobody known has signed it
 */
@ConfigurationProperties("quorum.mail.folders")
record OwnFolderSettings(@DefaultValue List<String> trusted) {}
