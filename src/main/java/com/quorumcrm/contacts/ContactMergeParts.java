package com.quorumcrm.contacts;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of a company go with it; what hangs on a person goes with them, and so do those who report to them. */
@Component
class ContactMergeParts implements MergeParts {

    private static final MergePart NAMED = MergePart.named("NAMED_BY_PERSON", "contact");

    /** Whoever merges has changed the people: the history of their companies asks them who did. */
    private static final MergePart PERSON = new MergePart("PERSON", """
            update contact c set version = c.version + 1, updated_at = :now, updated_by = :by
            where c.id in (select contact_id from affiliation where account_id = :loser)
            returning jsonb_build_object('id', c.id) as kept""", """
            update contact c set version = c.version + 1, updated_at = :now, updated_by = :by
            from p where c.id = cast(p.kept ->> 'id' as uuid)""");

    private static final MergePart AFFILIATION =
            MergePart.rows("affiliation", "account_id").as("AFFILIATION");

    private static final MergePart REPORTS = MergePart.rows("contact", "reports_to_id")
            .where("t.id <> :winner")
            .stamped()
            .as("REPORTS");

    private static final MergePart EXTERNAL_ID = MergePart.rows("contact_external_id", "contact_id")
            .keyed("system", "external_id")
            .unlessSame("system")
            .as("EXTERNAL_ID");

    private static final JoinedReach EMAIL = new JoinedReach("email", "contact_email", "address", "lower(%s.address)");

    private static final JoinedReach PHONE =
            new JoinedReach("phone", "contact_phone", "number", "regexp_replace(%s.number, '[^0-9]', '', 'g')");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> List.of(PERSON, AFFILIATION, NAMED);
            case CONTACT ->
                List.of(
                        REPORTS,
                        NAMED,
                        EXTERNAL_ID,
                        EMAIL.added(),
                        EMAIL.first(),
                        PHONE.added(),
                        PHONE.first(),
                        JoinedPlaces.NO_LONGER_FIRST,
                        JoinedPlaces.KNOWN,
                        JoinedPlaces.ADDED);
            default -> List.of(NAMED);
        };
    }
}
