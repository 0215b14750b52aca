package com.quorumcrm.catalog;

import com.quorumcrm.catalog.ProductIntakeStatements.Held;
import com.quorumcrm.catalog.ProductIntakeStatements.Row;
import com.quorumcrm.kernel.Parted;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for many products at once, by the rules of the forms. A row that breaks one is refused alone. */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class ProductIntake {

    private final ProductIntakeStatements statements;
    private final Clock clock;

    ProductIntake(ProductIntakeStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * @param batch at most a thousand rows
     * @param system whose external ids the rows bear
     * @param update whether products that are here already are changed, or left as they are
     * @return what became of each, in no particular order
     */
    public List<Taken> take(List<IncomingProduct> batch, String system, boolean update, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_PRODUCTS);
        var taken = new ArrayList<Taken>();
        var rest = batch;
        while (!rest.isEmpty()) {
            var skus = new HashSet<String>();
            var parts =
                    Parted.by(rest, product -> skus.add(product.details().sku().toLowerCase(Locale.ROOT)));
            new Work(system, update, viewer, taken).takeOnce(parts.matching());
            rest = parts.rest();
        }
        return taken;
    }

    /**
     * Deletes products that an import created and gives back to others what they held; unless somebody has changed them
     * since.
     */
    public Map<UUID, TakeBack.Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_PRODUCTS);
        return statements.undo(changes, viewer.id(), clock.instant());
    }

    /** Rows about different products. */
    private final class Work {

        private final String system;
        private final boolean update;
        private final Viewer viewer;
        private final List<Taken> taken;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final List<Row> created = new ArrayList<>();
        private final List<Row> changed = new ArrayList<>();

        private Work(String system, boolean update, Viewer viewer, List<Taken> taken) {
            this.system = system;
            this.update = update;
            this.viewer = viewer;
            this.taken = taken;
        }

        private void takeOnce(List<IncomingProduct> products) {
            var held = statements.held(products, system);
            for (var product : products) {
                try {
                    take(product, held.get(product.row()));
                } catch (RuleBroken broken) {
                    taken.add(new Taken(product.row(), Result.REFUSED, null, null, 0, broken.breaches()));
                }
            }
            statements.create(created, system, viewer.id(), now);
            created.forEach(row -> taken.add(Taken.created(row.row(), RecordKind.PRODUCT, row.id())));
            statements.change(changed, system, viewer.id(), now);
        }

        private void take(IncomingProduct product, @Nullable Held held) {
            if (held == null) {
                product.details().check();
                created.add(Row.of(product, ProductId.next(), product.details()));
                return;
            }
            if (held.several()) {
                throw new RuleBroken("name", "catalog.intake.several");
            }
            var details = product.over(held.details());
            if (!update || (!held.trashed() && details.equals(held.details()))) {
                taken.add(result(product.row(), Result.UNCHANGED, held, null, held.version()));
                return;
            }
            details.check();
            changed.add(Row.of(product, held.id(), details));
            taken.add(result(product.row(), Result.UPDATED, held, held.before(), held.version() + 1));
        }
    }

    private static Taken result(long row, Result result, Held held, @Nullable String before, long version) {
        var record = new RecordRef(RecordKind.PRODUCT, held.id().id());
        return new Taken(row, result, record, before, version, List.of());
    }
}
