package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;

/** To whom the record of a row belongs: the one it names, else the one the mapping names, else whoever imports. */
final class Owners {

    private Owners() {}

    static UserId of(RowValues row, Run run) {
        var said = row.text("owner");
        var name = said == null ? run.options().owner() : said;
        if (name == null) {
            return run.viewer().id();
        }
        var person = run.directory().person(name);
        if (person.isEmpty()) {
            row.refuse("owner", "exchange.row.person", name);
        }
        return person.map(Person::id).orElse(run.viewer().id());
    }
}
