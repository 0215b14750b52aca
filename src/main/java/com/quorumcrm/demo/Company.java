package com.quorumcrm.demo;

import java.util.List;

/** All of the demo company that fits into memory at any size: everything but contacts and deals. */
record Company(
        Times times,
        Latin latin,
        PersonNames names,
        SalesForce force,
        List<Account> accounts,
        List<Product> products,
        Rates rates) {

    static Company of(DemoSize size, Times times) {
        var latin = new Latin();
        var names = new PersonNames();
        var countries = Country.all();
        var force = SalesForce.of(size.reps(), Cast.joining(times), countries, names, latin);
        var accounts = AccountBook.fill(size.accounts(), times, latin, countries, force.reps());
        return new Company(times, latin, names, force, accounts, Product.all(times), new Rates(times));
    }
}
