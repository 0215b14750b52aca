package com.quorumcrm.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of a store that speaks S3, under the prefix {@code files/}. */
final class S3Shelf implements FileShelf {

    private static final String PREFIX = "files/";

    private final S3Client store;
    private final String bucket;

    S3Shelf(FileStoreSettings settings) {
        this.bucket = Objects.requireNonNull(settings.bucket());
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .credentialsProvider(credentials(settings.accessKey(), settings.secretKey()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.store = builder.build();
    }

    private static AwsCredentialsProvider credentials(@Nullable String key, @Nullable String secret) {
        return key == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    /** By way of a file here, for the store wants to know the size beforehand. */
    @Override
    public long put(String key, InputStream content, long limit) throws IOException {
        var whole = Files.createTempFile("quorum-", ".part");
        try {
            var size = written(content, limit, whole);
            asked(() ->
                    store.putObject(request -> request.bucket(bucket).key(PREFIX + key), RequestBody.fromFile(whole)));
            return size;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static long written(InputStream content, long limit, Path file) throws IOException {
        try (var output = Files.newOutputStream(file)) {
            return LimitedCopy.of(content, limit, output);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return asked(() -> store.getObject(request -> request.bucket(bucket).key(PREFIX + key)));
    }

    @Override
    public long size(String key) throws IOException {
        try {
            return asked(() ->
                            store.headObject(request -> request.bucket(bucket).key(PREFIX + key)))
                    .contentLength();
        } catch (IOException e) {
            if (e.getCause() instanceof NoSuchKeyException) {
                return -1;
            }
            throw e;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        asked(() -> store.deleteObject(request -> request.bucket(bucket).key(PREFIX + key)));
    }

    @Override
    public void forEachBefore(Instant before, Consumer<List<String>> some) throws IOException {
        for (var page : asked(() ->
                store.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PREFIX)))) {
            some.accept(page.contents().stream()
                    .filter(object -> object.lastModified().isBefore(before))
                    .map(S3Object::key)
                    .map(key -> key.substring(PREFIX.length()))
                    .toList());
        }
    }

    private interface Question<T> {
        T ask();
    }

    private static <T> T asked(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (SdkException e) {
            throw new IOException("The store of files does not do as it is asked: " + e.getMessage(), e);
        }
    }
}
