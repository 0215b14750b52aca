/** Pages and API of companies and people. */
@NullMarked
package com.quorumcrm.contacts.web;

import org.jspecify.annotations.NullMarked;
