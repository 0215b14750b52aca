package com.quorumcrm.territories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All territories, each after its parent and in the order in which they are asked.
 *
 * @param base the currency of conditions on revenue
 */
public record TerritoryTree(List<TerritoryView> rows, Currency base) {

    /**
     * Where a company belongs.
     *
     * @param path from the top; the last is its territory
     */
    public record Hit(List<TerritoryView> path) {

        public TerritoryView territory() {
            return path.getLast();
        }
    }

    static TerritoryTree of(List<TerritoryView> all, Currency base) {
        var rows = new ArrayList<TerritoryView>();
        append(all, null, 0, rows);
        return new TerritoryTree(List.copyOf(rows), base);
    }

    private static void append(
            List<TerritoryView> all, @Nullable TerritoryId parent, int level, List<TerritoryView> rows) {
        all.stream()
                .filter(one -> Objects.equals(one.details().parent(), parent))
                .sorted(Comparator.comparingInt(
                                (TerritoryView one) -> one.details().position())
                        .thenComparing(one -> one.details().name()))
                .forEachOrdered(one -> {
                    rows.add(one.at(level));
                    append(all, one.id(), level + 1, rows);
                });
    }

    TerritoryTree with(TerritoryView drawn) {
        var others = rows.stream().filter(one -> !one.id().equals(drawn.id()));
        return of(Stream.concat(others, Stream.of(drawn)).toList(), base);
    }

    /** The first territory whose conditions a company meets and that has nobody below who takes it first. */
    public Optional<Hit> place(Traits company) {
        return place(company, null, List.of());
    }

    private Optional<Hit> place(Traits company, @Nullable TerritoryId parent, List<TerritoryView> above) {
        return below(parent)
                .filter(one -> one.details().conditions().hold(company, base))
                .flatMap(one -> {
                    var path = new ArrayList<>(above);
                    path.add(one);
                    var deeper = place(company, one.id(), path);
                    return deeper
                            .or(() -> one.isAssigning() ? Optional.of(new Hit(List.copyOf(path))) : Optional.empty())
                            .stream();
                })
                .findFirst();
    }

    private Stream<TerritoryView> below(@Nullable TerritoryId parent) {
        return rows.stream().filter(one -> Objects.equals(one.details().parent(), parent));
    }

    public Optional<TerritoryView> find(@Nullable TerritoryId id) {
        return rows.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Is the one the other, or somewhere below it? */
    boolean isWithin(@Nullable TerritoryId one, TerritoryId other) {
        return one != null
                && (one.equals(other)
                        || find(one)
                                .map(found -> isWithin(found.details().parent(), other))
                                .orElse(false));
    }
}
