/**
 * The words every module shares.
 *
 * <p>Ids, money, periods, the person who asks, the kinds of records and the ways a request can be refused. Knows no
 * feature and no framework beyond the annotations that persistence needs.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package com.quorumcrm.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
