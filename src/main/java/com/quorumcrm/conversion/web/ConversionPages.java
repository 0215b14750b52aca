package com.quorumcrm.conversion.web;

import com.quorumcrm.conversion.ConversionQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Choice;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which it is chosen what a lead becomes. */
@Component
class ConversionPages {

    private final ConversionQuery conversions;
    private final PipelineQuery pipelines;
    private final OrganisationSettings organisation;

    ConversionPages(ConversionQuery conversions, PipelineQuery pipelines, OrganisationSettings organisation) {
        this.conversions = conversions;
        this.pipelines = pipelines;
        this.organisation = organisation;
    }

    ModelAndView choosing(LeadView lead, Viewer viewer) {
        var page = page(lead, viewer, HttpStatus.OK);
        var preview = conversions.preview(lead, viewer);
        return page.addObject("preview", preview).addObject("form", ConvertForm.suggesting(lead, preview, currency()));
    }

    ModelAndView refused(ConvertForm form, LeadView lead, Viewer viewer) {
        return page(lead, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("preview", conversions.preview(lead, viewer))
                .addObject("form", form);
    }

    private ModelAndView page(LeadView lead, Viewer viewer, HttpStatus status) {
        return new ModelAndView("conversion/convert", status)
                .addObject("lead", lead)
                .addObject("stages", stages())
                .addObject("currencies", currencies())
                .addObject("converted", lead.isConverted());
    }

    private String currency() {
        return organisation.current().currency().getCurrencyCode();
    }

    private List<String> currencies() {
        return Stream.concat(
                        Stream.of(currency()),
                        pipelines.all().stream()
                                .flatMap(pipeline -> Stream.ofNullable(pipeline.currency()))
                                .map(Currency::getCurrencyCode))
                .distinct()
                .toList();
    }

    private List<Choice> stages() {
        return pipelines.all().stream()
                .flatMap(pipeline -> pipeline.openStages().stream()
                        .map(stage -> Choice.of(stage.id().toString(), pipeline.name() + " – " + stage.name())))
                .toList();
    }
}
