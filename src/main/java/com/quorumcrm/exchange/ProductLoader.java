package com.quorumcrm.exchange;

import com.quorumcrm.catalog.IncomingProduct;
import com.quorumcrm.catalog.ProductDetails;
import com.quorumcrm.catalog.ProductIntake;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes products from rows. */
@Component
class ProductLoader implements Loader {

    private final ProductIntake intake;
    private final OrganisationSettings organisation;

    ProductLoader(ProductIntake intake, OrganisationSettings organisation) {
        this.intake = intake;
        this.organisation = organisation;
    }

    @Override
    public ImportType type() {
        return ImportType.PRODUCTS;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var incoming = new ArrayList<IncomingProduct>();
        var taken = new ArrayList<Taken>();
        var currency = organisation.current().currency();
        for (var row : run.values(rows, tally)) {
            var product = read(row, currency);
            if (row.breaches().isEmpty()) {
                incoming.add(product);
            } else {
                taken.add(new Taken(row.number(), Result.REFUSED, null, null, 0, row.breaches()));
            }
        }
        taken.addAll(intake.take(
                incoming, run.options().systemOrDefault(), run.options().updates(), run.viewer()));
        return Loaded.all(taken);
    }

    /** Without a SKU, the name is it. */
    private static IncomingProduct read(RowValues row, Currency usual) {
        var name = row.text("name");
        var sku = row.text("sku");
        var currency = row.currency(usual);
        var price = row.money("price", currency);
        var recurring = row.flag("recurring");
        var active = row.flag("active");
        var named = name == null ? "" : name;
        var details = new ProductDetails(
                sku == null ? named.substring(0, Math.min(named.length(), ProductDetails.SKU_LENGTH)) : sku,
                named,
                row.text("family"),
                row.text("unit"),
                recurring != null && recurring,
                price == null ? Money.zero(currency) : price,
                active == null || active,
                Map.of());
        return new IncomingProduct(row.number(), row.text("externalId"), null, details, row.given());
    }
}
