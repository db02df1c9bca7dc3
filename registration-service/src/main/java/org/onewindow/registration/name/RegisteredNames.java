package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.NameComparison.Claim;

/**
 * Names that come from another register. They are facts: today's rules are not applied to them, but
 * they are taken apart as well as can be and count when somebody wants a name near them.
 */
@ApplicationScoped
public class RegisteredNames {

    /** Endings such as 厂 and 行 were those of many types; only these say which. */
    private static final Set<EntityType> SAID_BY_ENDING =
            Set.of(
                    EntityType.LLC,
                    EntityType.JSC,
                    EntityType.PGEN,
                    EntityType.PSPE,
                    EntityType.PLIM,
                    EntityType.COOP,
                    EntityType.COOPU);

    private static final Set<String> BRANCH_ENDINGS = Set.of("分公司", "分厂", "分店", "分行", "分社");

    private final NameDesk desk;
    private final NameBooks books;

    RegisteredNames(NameDesk desk, NameBooks books) {
        this.desk = desk;
        this.books = books;
    }

    /** The type that the ending of a name shows; empty when several have it. */
    @Rule("INV-06")
    public Optional<EntityType> typeSaidBy(String name) {
        String text = ProposedName.clean(name);
        if (BRANCH_ENDINGS.stream().anyMatch(text::endsWith)) {
            return Optional.of(EntityType.BR);
        }
        NameDictionary dictionary = desk.checker().dictionary();
        return dictionary.formAtEnd(text).map(dictionary::typesOf).stream()
                .filter(types -> types.size() == 1)
                .flatMap(Set::stream)
                .filter(SAID_BY_ENDING::contains)
                .findFirst();
    }

    /**
     * How a name stands on the books.
     *
     * @param comparable false when nothing of it can be compared, so that it is not there
     * @param industry the division of GB/T 4754 that its industry word says
     */
    public record Entered(boolean comparable, Optional<String> industry) {}

    /**
     * Whether an entity still has its name.
     *
     * @param ended how it lost it, if it did; the name then stays closed for a year
     */
    public record Standing(Optional<NameReservations.End> ended, LocalDate since) {}

    /** Puts the name of a registered entity on the books, in the transaction that enters it. */
    @Transactional
    @Rule({"REG-048", "INV-07"})
    public Entered enter(
            String name, String authorityCode, EntityType type, String uscc, Standing standing) {
        ProposedName proposed = ProposedName.of(name, authorityCode, type);
        Claim claim = claim(proposed);
        boolean comparable = !claim.tradeKey().isEmpty();
        if (comparable) {
            books.enter(NameHold.fact(proposed, claim, uscc, standing), claim);
        }
        return new Entered(comparable, claim.industryDivision());
    }

    /**
     * What speaks against a registered name at another authority.
     *
     * @param conflict the name on its books that this one conflicts with
     * @param ofPlace whether it names a division of that place, or none (REG-041)
     */
    public record There(Optional<String> conflict, boolean ofPlace) {}

    /** How the name of an entity would stand at the authority it moves to. */
    @Transactional
    @Rule({"REG-041", "REG-048", "REG-077"})
    public There at(String authorityCode, String name, EntityType type, String uscc) {
        ProposedName proposed = ProposedName.of(name, authorityCode, type);
        Claimant itself = new Claimant("", Optional.empty(), Optional.of(uscc));
        List<Finding> findings =
                desk.check(proposed, itself, NameLimits.of(desk.parameters(proposed))).findings();
        return new There(
                findings.stream()
                        .filter(found -> found.code() == FindingCode.NAME_CONFLICT)
                        .map(Finding::about)
                        .findFirst(),
                findings.stream()
                        .noneMatch(found -> found.code() == FindingCode.NAME_DIVISION_PLACE));
    }

    /**
     * Files the name of an entity under the authority it moves to, with the transaction that moves
     * it, while nobody else can take one near it there.
     */
    @Transactional
    @Rule({"REG-048", "REG-077"})
    public void move(String uscc, String authorityCode) {
        books.find("uscc = ?1 and status = ?2", uscc, NameStatus.REGISTERED)
                .firstResultOptional()
                .filter(hold -> !hold.authorityCode.equals(authorityCode))
                .ifPresent(
                        hold -> {
                            Claim claim = hold.claimAt(authorityCode);
                            books.lock(claim);
                            books.refile(hold, claim);
                        });
    }

    /** What is compared; the whole name where no trade name can be told from the rest. */
    private Claim claim(ProposedName proposed) {
        Claim claim = desk.checker().check(proposed).claim();
        return claim.tradeKey().isEmpty()
                ? new Claim(
                        proposed.authorityCode(),
                        NameKey.of(proposed.text()),
                        claim.industryDivision(),
                        claim.synonymGroup())
                : claim;
    }
}
