package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RealDataImportTests {

    @Autowired
    ImportDesk desk;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void importsAllFourFiles() {
        var folder = RealData.folder("maven-crm");
        var adam = cast.viewer(Part.ADAM);
        var users = desk.settled(desk2(folder, "sales_teams.csv", ImportType.USERS, adam));
        System.out.println(users.counts() + " " + users.alsoCreated() + users.corrections());
        var products = desk.settled(desk2(folder, "products.csv", ImportType.PRODUCTS, adam));
        System.out.println(products.counts() + " " + products.alsoCreated());
        var accounts = desk.settled(desk2(folder, "accounts.csv", ImportType.ACCOUNTS, adam));
        System.out.println(accounts.counts() + " " + accounts.alsoCreated() + accounts.mapping());
        long start = System.nanoTime();
        var deals = desk.settled(desk2(folder, "sales_pipeline.csv", ImportType.OPPORTUNITIES, adam));
        System.out.println(deals.counts() + " " + deals.alsoCreated() + " " + deals.corrections() + deals.mapping());
        System.out.println((System.nanoTime() - start) / 1e9 + " s");
        jdbc.sql("select message, count(*) as n from import_error group by 1 order by 2 desc limit 10")
                .query()
                .listOfRows()
                .forEach(System.out::println);
        assertThat(deals.counts()).isEqualTo(new ImportCounts(8800, 7375, 0, 0, 1425));
    }

    ImportId desk2(java.nio.file.Path folder, String file, ImportType type, Viewer viewer) {
        var id = desk.upload(RealData.bytes(folder.resolve(file)), type, viewer);
        desk.run(id, Mapping.NONE, viewer);
        return id;
    }
}
