@NullMarked
package com.quorumcrm.leads.web;

import org.jspecify.annotations.NullMarked;
