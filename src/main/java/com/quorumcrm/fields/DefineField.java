package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;

/** Add a field to a kind of records, behind the others. Its key is made from its label. */
public record DefineField(RecordKind kind, FieldDetails details) {}
