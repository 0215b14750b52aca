package com.quorumcrm.platform;

import tools.jackson.databind.JsonNode;

/** A job as it is stored: which handler, and what about. No class name is stored, so no row can name a class to create. */
record JobCall(String handler, JsonNode payload) {}
