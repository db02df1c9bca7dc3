package org.onewindow.registration.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.registration.catalogue.Division;

/**
 * A name taken apart (REG-040): division 行政区划, trade name 字号, industry 行业, organisation form 组织形式.
 *
 * @param text the name as read: brackets full width, blanks around it gone
 * @param stateWord 中国, 中华, 中央, 全国 or 国家 when the name begins with it (REG-046)
 * @param organisationForm empty when no known form ends the name
 * @param branch when the name begins with that of another entity; the parts are then that one's
 * @param steps in Chinese, how each part was found
 */
public record NameParts(
        String text,
        Optional<String> stateWord,
        Place place,
        String tradeName,
        Industry industry,
        String organisationForm,
        Optional<Branch> branch,
        List<Bracket> brackets,
        List<String> steps) {

    public NameParts {
        brackets = List.copyOf(brackets);
        steps = List.copyOf(steps);
    }

    /** The entity whose name a branch's name begins with, and what follows it. */
    public record Branch(String parentName, String suffix) {}

    /**
     * The divisions named, highest first, and the words of the name that say so.
     *
     * @param former whether a word is a name the division no longer has
     */
    public record Place(String text, List<Division> divisions, boolean former) {

        static final Place NONE = new Place("", List.of(), false);

        public Place {
            divisions = List.copyOf(divisions);
        }

        Optional<Division> lowest() {
            return divisions.isEmpty() ? Optional.empty() : Optional.of(divisions.getLast());
        }

        /** As written when a division is called by a name it no longer has. */
        String asNamed() {
            return former ? text : readable();
        }

        /** {@code 广州市/海珠区}. */
        String readable() {
            return divisions.stream().map(Division::name).collect(Collectors.joining("/"));
        }
    }

    /**
     * The industry words and the GB/T 4754 division they stand for; none for words such as 实业,
     * which belong to no division and count as no industry part (REG-048).
     */
    public record Industry(String text, Optional<String> division, Optional<String> synonymGroup) {

        static final Industry NONE = new Industry("", Optional.empty(), Optional.empty());
    }

    /** A pair of brackets outside the organisation form, with what it holds. */
    public record Bracket(Kind kind, String content) {

        enum Kind {
            CHINA,
            DIVISION,
            OTHER
        }
    }

    /** A branch has its parent's trade name by right, so what is its own counts too (REG-048). */
    String compared() {
        return branch.map(own -> middle() + own.suffix()).orElse(tradeName);
    }

    /** What stands between the division and the organisation form, brackets left out. */
    String middle() {
        return tradeName + industry.text();
    }
}
