package com.quorumcrm.leads.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which ways leads reach us, as forms and the API name them. */
final class Channels {

    private Channels() {}

    static List<Choice> choices() {
        return Stream.of(Channel.values())
                .map(channel -> Choice.keyed(channel.name(), label(channel)))
                .toList();
    }

    static List<Choice> keys() {
        return Stream.of(Channel.values())
                .map(channel -> Choice.keyed(key(channel), label(channel)))
                .toList();
    }

    static String key(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    static String label(Channel channel) {
        return "leads.channel." + key(channel);
    }

    static Channel read(@Nullable String key) {
        return key == null
                ? Channel.DIRECT
                : Stream.of(Channel.values())
                        .filter(channel -> key(channel).equals(key.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new NotUnderstood("channel", "leads.channel.unknown", key));
    }
}
