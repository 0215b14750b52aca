package com.quorumcrm.kernel;

/** May a person do this kind of thing at all? Which records it applies to is decided by visibility. */
public enum Permission {
    READ_ACCOUNTS,
    EDIT_ACCOUNTS,
    /** Make two accounts one. */
    MERGE_ACCOUNTS,
    READ_CONTACTS,
    EDIT_CONTACTS,
    /** Make two people one. */
    MERGE_CONTACTS,
    READ_OPPORTUNITIES,
    EDIT_OPPORTUNITIES,
    REOPEN_OPPORTUNITIES,
    /** Read what colleagues think of people at customers: whether they are for a deal, and how much they count. */
    READ_ATTITUDES,
    /** Hand out to people what is written of them, and erase it. */
    ANSWER_SUBJECTS,
    READ_LEADS,
    EDIT_LEADS,
    /** How leads come in, whose they are, how they are scored and worked. */
    EDIT_LEAD_RULES,
    READ_ACTIVITIES,
    EDIT_ACTIVITIES,
    READ_PRODUCTS,
    EDIT_PRODUCTS,
    READ_PIPELINES,
    EDIT_PIPELINES,
    /** Which custom fields records have. */
    EDIT_FIELDS,
    READ_FORECAST,
    EDIT_QUOTAS,
    READ_USERS,
    /** Teams and reporting lines. */
    EDIT_TEAMS,
    /** Roles, invitations, disabling people. */
    EDIT_USERS,
    READ_ORGANISATION,
    EDIT_ORGANISATION,
    /** See every change of every record, and who made it. */
    READ_AUDIT,
    /** See how imports went. */
    READ_IMPORTS,
    IMPORT,
    EXPORT,
    /** Read every record that is not private. */
    SEE_ALL,
    /** Change every record that may be read. */
    EDIT_ALL
}
