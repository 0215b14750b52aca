package com.quorumcrm.platform;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The configuration of a PostgreSQL of our own. */
public final class PostgresSettings {

    private static final long MEGABYTE = 1024 * 1024;

    private final Map<String, String> values = new LinkedHashMap<>();

    private PostgresSettings() {
        put("listen_addresses", "127.0.0.1");
        put("unix_socket_directories", "");
        put("password_encryption", "scram-sha-256");
        put("timezone", "UTC");
        put("log_timezone", "UTC");
        put("jit", "off");
        put("random_page_cost", "1.1");
        put("work_mem", "32MB");
        put("max_wal_size", "2GB");
        put("autovacuum_naptime", "15s");
    }

    /** What was acknowledged survives a crash and a loss of power. Sized for the memory of this machine. */
    public static PostgresSettings durable() {
        var memory = machineMemory();
        return new PostgresSettings()
                .put("fsync", "on")
                .put("synchronous_commit", "on")
                .put("full_page_writes", "on")
                .put("wal_compression", "on")
                .put("max_connections", "60")
                .put("shared_buffers", Math.clamp(memory / 8 / MEGABYTE, 64, 512) + "MB")
                .put("effective_cache_size", Math.max(memory / 2 / MEGABYTE, 128) + "MB")
                .put("autovacuum_vacuum_scale_factor", "0.05")
                .put("autovacuum_analyze_scale_factor", "0.02")
                .put("logging_collector", "on")
                .put("log_filename", "postgresql-%a.log")
                .put("log_truncate_on_rotation", "on")
                .put("log_rotation_age", "1d")
                .put("log_rotation_size", "0");
    }

    /** Quick rather than durable: for tests only. */
    public static PostgresSettings disposable() {
        return new PostgresSettings()
                .put("fsync", "off")
                .put("synchronous_commit", "off")
                .put("full_page_writes", "off")
                .put("max_connections", "300")
                .put("shared_buffers", "256MB");
    }

    private static long machineMemory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    private PostgresSettings put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** As {@code postgresql.conf}. */
    String asConfiguration(int port) {
        return values.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining("", "port = " + port + "\n", ""));
    }
}
