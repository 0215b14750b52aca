package com.quorumcrm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.CanvasOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Quorum.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void diagramsAndCanvasesAreDrawnFromTheCode() {
        new Documenter(modules)
                .writeDocumentation(
                        DiagramOptions.defaults(), CanvasOptions.defaults().revealInternals());
    }
}
