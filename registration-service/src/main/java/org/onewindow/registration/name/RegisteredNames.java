package org.onewindow.registration.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
     * Puts the name of a registered entity on the books, in the transaction that enters it.
     *
     * @return false when nothing of it can be compared, so that it is not on the books
     */
    @Transactional
    @Rule({"REG-048", "INV-07"})
    public boolean enter(String name, String authorityCode, EntityType type, String uscc) {
        Claim claim = claim(name, authorityCode, type);
        if (claim.tradeKey().isEmpty()) {
            return false;
        }
        books.enter(NameHold.fact(name, authorityCode, type, claim, uscc), claim);
        return true;
    }

    /** What is compared; the whole name where no trade name can be told from the rest. */
    private Claim claim(String name, String authorityCode, EntityType type) {
        Claim claim = desk.checker().check(ProposedName.of(name, authorityCode, type)).claim();
        return claim.tradeKey().isEmpty()
                ? new Claim(
                        authorityCode,
                        NameKey.of(name),
                        claim.industryDivision(),
                        claim.synonymGroup())
                : claim;
    }
}
