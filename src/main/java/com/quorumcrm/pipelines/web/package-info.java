/** Pages and API of pipelines and loss reasons. */
@NullMarked
package com.quorumcrm.pipelines.web;

import org.jspecify.annotations.NullMarked;
