package com.quorumcrm.buyinggroups;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.orgcharts.RelationshipView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A buying group as it is drawn: from left to right where people stand, from bottom to top how much they count. Whatever
 * nobody knows has a column and a row of its own, for it is in the middle of nothing.
 *
 * @param height of the drawing, whose width is {@link #WIDTH}
 */
public record GroupMap(List<Band> columns, List<Band> rows, List<Dot> dots, List<Line> lines, int height) {

    public static final int WIDTH = 960;

    private static final int LEFT = 110;
    private static final int TOP = 34;
    private static final int PERSON = 58;
    private static final int RADIUS = 16;
    private static final int MOST = 5;

    private static final List<Stance> COLUMNS =
            List.of(Stance.UNKNOWN, Stance.OPPONENT, Stance.SCEPTIC, Stance.NEUTRAL, Stance.SUPPORTER, Stance.CHAMPION);

    private static final int STEP = (WIDTH - LEFT) / 6;

    /** A column, named by a message key, or a row, named by its influence: where it begins and how far it goes. */
    public record Band(String label, int at, int size) {

        public int middle() {
            return at + size / 2;
        }

        public int end() {
            return at + size;
        }
    }

    /** Somebody. */
    public record Dot(MemberView member, int x, int y) {

        public int below() {
            return y + RADIUS + 14;
        }
    }

    /** What one is to another; the first has an influence on the second. */
    public record Line(RelationshipView relationship, int x1, int y1, int x2, int y2) {}

    public static GroupMap of(Collection<MemberView> members, Collection<RelationshipView> relationships) {
        var cells = new HashMap<String, Integer>();
        members.forEach(member -> cells.merge(cell(member), 1, Integer::sum));
        var rows = rows(cells);
        var taken = new HashMap<String, Integer>();
        var dots = members.stream().map(member -> dot(member, rows, taken)).toList();
        var places = new HashMap<ContactId, Dot>();
        dots.forEach(dot -> places.put(dot.member().contact(), dot));
        var lines = relationships.stream()
                .filter(one -> places.containsKey(one.from()) && places.containsKey(one.to()))
                .map(one -> line(one, places))
                .toList();
        return new GroupMap(stances(), rows, dots, lines, rows.getLast().end());
    }

    private static Line line(RelationshipView one, Map<ContactId, Dot> places) {
        var from = Objects.requireNonNull(places.get(one.from()));
        var to = Objects.requireNonNull(places.get(one.to()));
        return new Line(one, from.x(), from.y(), to.x(), to.y());
    }

    private static List<Band> stances() {
        return COLUMNS.stream()
                .map(stance -> new Band(stance.label(), LEFT + COLUMNS.indexOf(stance) * STEP, STEP))
                .toList();
    }

    /** From 5 down to 1, then those of whom nobody knows; each as high as its fullest cell. */
    private static List<Band> rows(Map<String, Integer> cells) {
        var at = TOP;
        var rows = new ArrayList<Band>();
        for (var influence : List.of(MOST, 4, 3, 2, 1, 0)) {
            var most = COLUMNS.stream()
                    .mapToInt(stance -> cells.getOrDefault(stance + " " + influence, 0))
                    .max()
                    .orElse(0);
            var size = Math.max(1, most) * PERSON;
            rows.add(new Band(influence == 0 ? "" : influence.toString(), at, size));
            at += size;
        }
        return rows;
    }

    private static Dot dot(MemberView member, List<Band> rows, Map<String, Integer> taken) {
        var number = taken.merge(cell(member), 1, Integer::sum) - 1;
        var attitude = attitude(member);
        var row = rows.get(attitude.influence() == null ? MOST : MOST - attitude.influence());
        return new Dot(
                member,
                LEFT + COLUMNS.indexOf(attitude.stance()) * STEP + STEP / 2,
                row.at() + number * PERSON + RADIUS + 4);
    }

    private static String cell(MemberView member) {
        var attitude = attitude(member);
        return attitude.stance() + " " + Objects.requireNonNullElse(attitude.influence(), 0);
    }

    private static Attitude attitude(MemberView member) {
        return Stream.ofNullable(member.attitude()).findFirst().orElse(Attitude.UNKNOWN);
    }
}
