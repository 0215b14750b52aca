/**
 * What an organisation wants to know of its records beyond what every organisation wants to know.
 *
 * <p>Administrators and sales operations define custom fields of companies, people and deals; one gate decides what they
 * can hold, whichever way a value comes: form, edit in place, API or import. Values live with the records, as one
 * {@code custom_values} column of their tables.
 */
@ApplicationModule(
        displayName = "Fields",
        allowedDependencies = {"kernel", "platform", "web", "identity"})
@NullMarked
package com.quorumcrm.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
