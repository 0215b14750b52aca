/** Lists, boards and files of deals, and the API of their collection. */
@NullMarked
package com.quorumcrm.deallists.web;

import org.jspecify.annotations.NullMarked;
