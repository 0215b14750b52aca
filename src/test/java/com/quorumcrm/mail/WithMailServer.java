package com.quorumcrm.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.quorumcrm.IntegrationTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All tests of this module share one context, whose mail goes through the {@link MailServer}. */
@IntegrationTest
abstract class WithMailServer {

    static final String MAILBOX = MailServer.MAILBOX;

    static final ServerSetup IMAP = MailServer.IMAP;

    static final ServerSetup IMAPS = MailServer.IMAPS;

    static final GreenMail SERVER = MailServer.SERVER;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        MailServer.configure(properties);
    }
}
