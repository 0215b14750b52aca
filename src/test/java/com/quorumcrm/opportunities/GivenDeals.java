package com.quorumcrm.opportunities;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.catalog.ProductDetails;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deals to tell stories about; each is on an account of its own unless the story says otherwise. */
@Component
public class GivenDeals {

    private final Cast cast;
    private final Accounts accounts;
    private final Products products;
    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final PipelineQuery pipelines;
    private final JdbcClient jdbc;

    GivenDeals(
            Cast cast,
            Accounts accounts,
            Products products,
            Opportunities opportunities,
            OpportunityQuery query,
            PipelineQuery pipelines,
            JdbcClient jdbc) {
        this.cast = cast;
        this.accounts = accounts;
        this.products = products;
        this.opportunities = opportunities;
        this.query = query;
        this.pipelines = pipelines;
        this.jdbc = jdbc;
    }

    public AccountId account(Part owner) {
        var name = "Account " + Ids.next();
        return accounts.open(
                new OpenAccount(AccountDetails.named(name, AccountType.CUSTOMER), null), cast.viewer(owner));
    }

    public OpportunityId deal(Part owner) {
        return deal(owner, details -> details);
    }

    /** @param change what the story says about the deal */
    public OpportunityId deal(Part owner, UnaryOperator<OpportunityDetails> change) {
        var account = account(owner);
        return opportunities.open(
                OpenOpportunity.with(change.apply(OpportunityDetails.of(account, "Deal " + Ids.next()))),
                cast.viewer(owner));
    }

    public static UnaryOperator<OpportunityDetails> worth(String amount, String currency) {
        return details -> details.worth(Money.of(amount, currency));
    }

    public static UnaryOperator<OpportunityDetails> closing(String day) {
        return details -> details.closing(LocalDate.parse(day));
    }

    /** A deal that its owner has a colleague read, and no more. */
    public OpportunityId sharedForReading(Part owner, Part reader) {
        var deal = deal(owner);
        grant(deal, reader, Access.READ);
        return deal;
    }

    public void grant(OpportunityId deal, Part to, Access level) {
        jdbc.sql("""
                        insert into access_grant (record_kind, record_id, user_id, level, created_at, created_by)
                        values ('OPPORTUNITY', :deal, :to, :level, now(), :to)""")
                .param("deal", deal.id())
                .param("to", cast.id(to).id())
                .param("level", level.name())
                .update();
    }

    public ProductId product(String sku, String price) {
        var details =
                new ProductDetails(sku, "Product " + sku, null, null, false, Money.of(price, "USD"), true, Map.of());
        return products.add(details, cast.viewer(Part.OLGA));
    }

    public LineInput line(ProductId product, String quantity, String price) {
        return new LineInput(product, null, new BigDecimal(quantity), new BigDecimal(price));
    }

    public PipelineView pipeline() {
        return pipelines.defaultPipeline();
    }

    public OpportunityView see(OpportunityId deal, Viewer viewer) {
        return query.find(deal, viewer);
    }

    public OpportunityView see(OpportunityId deal) {
        return query.find(deal, Cast.STAGEHAND);
    }

    /** What the history says of a deal: status, amount and whether it was in the trash, the oldest first. */
    public List<String> history(OpportunityId deal) {
        return jdbc.sql("""
                        select concat_ws(' ', to_char(valid_from at time zone 'UTC', 'MM-DD'), status, trunc(base_amount),
                                         case when deleted then 'deleted' end)
                        from opportunity_version where opportunity_id = :deal order by valid_from""").param("deal", deal.id()).query(String.class).list();
    }
}
