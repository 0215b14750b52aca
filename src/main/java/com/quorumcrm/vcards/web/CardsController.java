package com.quorumcrm.vcards.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.vcards.CardIntake;
import com.quorumcrm.vcards.Cards;
import com.quorumcrm.vcards.KnownCards;
import com.quorumcrm.web.FormErrors;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes people in from an address book: a file of cards, what would become of each, and then what has. */
@Controller
class CardsController {

    private final Cards cards;
    private final KnownCards known;
    private final CardIntake intake;

    CardsController(Cards cards, KnownCards known, CardIntake intake) {
        this.cards = cards;
        this.known = known;
        this.intake = intake;
    }

    @GetMapping("/contacts/cards")
    ModelAndView form(Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        return new ModelAndView("vcards/upload").addObject("form", new CardFile(null));
    }

    @PostMapping("/contacts/cards")
    ModelAndView preview(@ModelAttribute("form") CardFile form, BindingResult refusals, Viewer viewer)
            throws IOException {
        viewer.require(Permission.EDIT_CONTACTS);
        try {
            var read = cards.read(form.bytes());
            return new ModelAndView("vcards/preview").addObject("cards", known.of(read, viewer));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, refusals);
            return new ModelAndView("vcards/upload", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/contacts/cards/taken")
    ModelAndView take(CardsForm form, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        if (form.chosen().isEmpty()) {
            return new ModelAndView("vcards/preview", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("cards", known.of(cards.read(form.all()), viewer))
                    .addObject("nothing", true);
        }
        return new ModelAndView("vcards/taken").addObject("taken", intake.take(cards.read(form.chosen()), viewer));
    }
}
