package com.quorumcrm.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A store of others that speaks S3, for the contents of files; without a bucket they lie in the data folder.
 *
 * @param bucket exists already, and is nobody else's
 * @param endpoint of a store that is not Amazon's
 * @param accessKey without one, the environment is asked as Amazon's tools ask it
 * @param pathStyle the bucket's name is part of the path, not of the host: what most other stores want
 */
@ConfigurationProperties("quorum.files.s3")
record FileStoreSettings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle) {}
