package com.quorumcrm.duplicates.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Formats;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class AccountSides implements MergeSides {

    private static final Map<String, String> LABELS =
            Map.of("ownerId", "accounts.field.owner", "parentId", "accounts.field.parent");

    private final AccountQuery accounts;
    private final Formats formats;
    private final MessageSource messages;

    AccountSides(AccountQuery accounts, Formats formats, MessageSource messages) {
        this.accounts = accounts;
        this.formats = formats;
        this.messages = messages;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public MergeSide of(UUID record, Viewer viewer) {
        var account = accounts.find(new AccountId(record), viewer);
        var details = account.details();
        var texts = new SideTexts()
                .with("name", details.name())
                .with("type", messages.getMessage(details.type().label(), null, viewer.locale()))
                .with("ownerId", account.ownerName())
                .with("parentId", account.parentName())
                .with("industry", details.industry())
                .with("segment", details.segment())
                .with("country", details.country())
                .with("city", details.city())
                .with("website", details.website())
                .with("phone", details.phone())
                .with("employees", formats.number(details.employees()))
                .with("foundedYear", details.foundedYear())
                .with("revenue", formats.money(details.revenue()))
                .with("description", details.description());
        return new MergeSide(
                account.id().ref(), account.name(), account.version(), account.custom(), texts.all(), Map.of());
    }

    @Override
    public String label(String key) {
        return LABELS.getOrDefault(key, "accounts.field." + key);
    }
}
