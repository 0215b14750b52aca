package com.quorumcrm.bench;

import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.exchange.ImportRuns;
import com.quorumcrm.exchange.ImportStatus;
import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.ImportView;
import com.quorumcrm.exchange.Imports;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Prints how many rows a second come in: see docs/performance.md. */
@Tag("benchmark")
class ImportBenchmarkTests {

    private static final int ROWS = Integer.getInteger("quorum.bench.import", 100_000);
    private static final int ACCOUNTS = ROWS / 10;
    private static final int LEAST = 5_000;
    private static final int SEED = 42;

    @Test
    void printsHowFastFilesComeIn() throws IOException {
        var folder = RunningQuorum.folder();
        try (var quorum = RunningQuorum.start(folder, 1_000)) {
            var desk = new Desk(quorum.context(), admin(quorum));
            desk.time(ImportType.ACCOUNTS, accounts(folder), ACCOUNTS);
            var first = desk.time(ImportType.OPPORTUNITIES, deals(folder, quorum, "A"), ROWS);
            desk.time(ImportType.OPPORTUNITIES, deals(folder, quorum, "A"), ROWS);
            desk.time(ImportType.OPPORTUNITIES, deals(folder, quorum, "B"), ROWS);
            desk.undo(first);
        }
    }

    private static UserId admin(RunningQuorum quorum) {
        return new UserId(quorum.database()
                .sql("select id from app_user where roles = '{ADMIN}' limit 1")
                .query(UUID.class)
                .single());
    }

    private static Path accounts(Path folder) throws IOException {
        var file = folder.resolve("accounts.csv");
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write("name,sector,country,city\n");
            for (int i = 0; i < ACCOUNTS; i++) {
                csv.write(account(i) + ",retail,Germany,Berlin\n");
            }
        }
        return file;
    }

    private static String account(int number) {
        return "Benchmark Works " + Integer.toString(number * 7919, 36) + " " + number;
    }

    private static Path deals(Path folder, RunningQuorum quorum, String series) throws IOException {
        var owners = strings("select email from app_user where 'REP' = any(roles) order by 1", quorum);
        var products = strings("select sku from product order by 1", quorum);
        var random = new Random(SEED);
        var file = folder.resolve("deals.csv");
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
            for (int i = 0; i < ROWS; i++) {
                deal(series + i, owners, products, random, csv);
            }
        }
        return file;
    }

    private static List<String> strings(String sql, RunningQuorum quorum) {
        return quorum.database().sql(sql).query(String.class).list();
    }

    /** Half of them won, a quarter lost, a quarter open, as in the real set. */
    private static void deal(String id, List<String> owners, List<String> products, Random random, BufferedWriter csv)
            throws IOException {
        var begun = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
        var fate = List.of("Won", "Won", "Lost", "Engaging").get(random.nextInt(4));
        boolean open = fate.equals("Engaging");
        csv.write(String.join(
                ",",
                id,
                owners.get(random.nextInt(owners.size())),
                products.get(random.nextInt(products.size())),
                account(random.nextInt(ACCOUNTS)),
                fate,
                begun.toString(),
                open ? "" : begun.plusDays(random.nextInt(140)).toString(),
                open ? "" : String.valueOf(fate.equals("Won") ? 100 + random.nextInt(9000) : 0)));
        csv.newLine();
    }

    /** Brings files in and waits. */
    private static final class Desk {

        private final Imports imports;
        private final ImportRuns runs;
        private final ImportQuery query;
        private final Viewer viewer;

        private Desk(ApplicationContext context, UserId person) {
            this.imports = context.getBean(Imports.class);
            this.runs = context.getBean(ImportRuns.class);
            this.query = context.getBean(ImportQuery.class);
            this.viewer = context.getBean(Viewers.class).find(person).orElseThrow();
        }

        private ImportId time(ImportType type, Path file, int rows) throws IOException {
            long start = System.nanoTime();
            try (var content = Files.newInputStream(file)) {
                var id = imports.upload(content, file.getFileName().toString(), type, viewer);
                long uploaded = System.nanoTime();
                runs.run(id, viewer);
                var view = settled(id);
                print(type.key(), rows, uploaded - start, view);
                return id;
            }
        }

        private void undo(ImportId id) {
            runs.undo(id, viewer);
            long start = System.nanoTime();
            settled(id);
            System.out.printf("import undo rows %d rows/s %.0f%n", ROWS, ROWS / seconds(System.nanoTime() - start));
        }

        private ImportView settled(ImportId id) {
            return Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> query.find(id, viewer), view -> !view.status().isUnderWay());
        }

        private static void print(String type, int rows, long reading, ImportView view) {
            if (view.status() != ImportStatus.FINISHED || view.counts().failed() > 0) {
                throw new IllegalStateException(view.status() + " " + view.counts() + " " + view.problems());
            }
            var took = ChronoUnit.MILLIS.between(view.startedAt(), view.finishedAt()) / 1e3;
            double rate = rows / took;
            System.out.printf(
                    "import %s rows %d read %.1f s rows/s %.0f created %d skipped %d%s%n",
                    type,
                    rows,
                    seconds(reading),
                    rate,
                    view.counts().created(),
                    view.counts().skipped(),
                    rate < LEAST ? " OVER rows/s " + LEAST : "");
        }

        private static double seconds(long nanos) {
            return nanos / 1e9;
        }
    }
}
