package com.quorumcrm.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demo company is.
 *
 * @param opportunities its deals; everything else is in proportion
 */
@ConfigurationProperties("quorum.demo")
record DemoSettings(@DefaultValue("600") int opportunities) {}
