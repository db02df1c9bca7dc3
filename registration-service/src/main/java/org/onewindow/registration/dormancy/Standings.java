package org.onewindow.registration.dormancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.CatalogueStore;
import org.onewindow.registration.catalogue.IndustryDivision;
import org.onewindow.registration.encumbrance.Encumbrances;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.measures.Measures;

/** Whether dormancy is open to an entity, from the register, the catalogues and credit. */
@Singleton
class Standings {

    private final CatalogueStore catalogues;
    private final Encumbrances encumbrances;

    @Inject
    Standings(CatalogueStore catalogues, Encumbrances encumbrances) {
        this.catalogues = catalogues;
        this.encumbrances = encumbrances;
    }

    /** Unknown measures count as none here; whoever files then waits for an answer (INV-28). */
    @Rule("REG-175")
    List<DormancyRules.Bar> bars(EntityFacts entity, Measures measures) {
        return DormancyRules.bars(
                new DormancyRules.Standing(
                        entity.listed(),
                        sections(entity.registered()),
                        blocks(measures),
                        encumbrances.isFrozen(entity.uscc())));
    }

    void requireOpen(EntityFacts entity, Measures measures) {
        List<DormancyRules.Bar> bars = bars(entity, measures);
        if (!bars.isEmpty()) {
            throw new Refusal(
                    DormancyProblem.DORMANCY_NOT_OPEN,
                    bars.stream()
                            .map(bar -> new Refusal.Item("", bar.name(), bar.zh(), bar.en()))
                            .toList());
        }
    }

    private Set<String> sections(Registered registered) {
        return registered.scopeItems().stream()
                .filter(Registered.Scope::main)
                .map(item -> item.industryCode().substring(0, 2))
                .flatMap(
                        code ->
                                catalogues.current().industryDivisions().stream()
                                        .filter(division -> division.code().equals(code))
                                        .map(IndustryDivision::section))
                .collect(Collectors.toSet());
    }

    private static Set<String> blocks(Measures measures) {
        return switch (measures) {
            case Measures.Known known ->
                    known.blocks().stream().map(Measures.Block::code).collect(Collectors.toSet());
            case Measures.Unknown unknown -> Set.of();
        };
    }
}
