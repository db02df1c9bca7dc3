package org.onewindow.registration.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.measures.Measures;

/**
 * Who is kept from an office or from applying: by what this service knows itself, and by what
 * credit keeps of the courts and other authorities (measures PM07 and PM08).
 */
public final class Barred {

    /** How credit says that a person may hold no office. */
    private static final String DISQUALIFIED = "DISQUALIFIED";

    /** How credit says that a person may not apply. */
    private static final String APPLICANT_BARRED = "APPLICANT_BARRED";

    private Barred() {}

    /** Hashes of the persons who may hold no office on the day of the facts. */
    @Rule({"REG-024", "REG-101"})
    static Set<String> fromOffice(SetupFacts facts) {
        Set<String> barred = new HashSet<>(fromOffice(facts.measures()));
        facts.bars().stream()
                .filter(bar -> bar.kind().isAboutOffice())
                .filter(bar -> bar.standsOn(facts.today(), facts.parameters()))
                .map(PersonBar::numberHash)
                .forEach(barred::add);
        return barred;
    }

    /** Hashes of the persons whom credit reports as disqualified. */
    @Rule({"REG-024", "REG-101"})
    public static Set<String> fromOffice(Measures measures) {
        return reported(measures, DISQUALIFIED);
    }

    /** Hashes of the persons who may apply for no registration on the day of the facts. */
    @Rule({"REG-025", "REG-101"})
    static Set<String> fromApplying(SetupFacts facts) {
        Set<String> barred = new HashSet<>(reported(facts.measures(), APPLICANT_BARRED));
        facts.bars().stream()
                .filter(bar -> bar.kind() == PersonBar.Kind.FALSE_REGISTRATION)
                .filter(bar -> bar.standsOn(facts.today(), facts.parameters()))
                .map(PersonBar::numberHash)
                .forEach(barred::add);
        return barred;
    }

    /** What credit reports is judged by the role a person has, not by an officer (REG-024, 025). */
    static boolean isJudgedByRole(Measures.Block block) {
        return block.code().equals(DISQUALIFIED) || block.code().equals(APPLICANT_BARRED);
    }

    /** Whether the responsible person of this type holds the office of a legal representative. */
    @Rule("REG-024")
    public static boolean hasLegalRepresentative(EntityType type) {
        return switch (type) {
            case LLC, JSC, COOP, COOPU -> true;
            case SOLE, PGEN, PSPE, PLIM, IND, BR -> false;
        };
    }

    private static Set<String> reported(Measures measures, String code) {
        List<Measures.Block> blocks =
                switch (measures) {
                    case Measures.Known known -> known.blocks();
                    case Measures.Unknown unknown -> List.of();
                };
        Stream<String> subjects =
                blocks.stream()
                        .filter(block -> block.code().equals(code))
                        .map(Measures.Block::subject);
        return subjects.collect(Collectors.toUnmodifiableSet());
    }
}
