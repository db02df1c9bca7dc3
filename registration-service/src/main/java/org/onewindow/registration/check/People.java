package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.form.SetupForm.Officer.Office;

/** Who stands where in the form. */
public final class People {

    /**
     * A place in the form that names a party.
     *
     * @param place as the form calls it, such as {@code liaison} or {@code members/1}
     */
    public record Named(String place, String pointer, String party) {}

    private People() {}

    /** Every place that names somebody, in the order of the form. */
    static List<Named> named(SetupForm form) {
        List<Named> named = new ArrayList<>(signers(form));
        add(named, "delegate", form.delegate());
        add(named, "liaison", form.liaison());
        add(named, "serviceRecipient", form.serviceRecipient());
        for (int i = 0; i < form.officers().size(); i++) {
            String pointer = "/officers/" + i;
            named.add(new Named(pointer.substring(1), pointer, form.officers().get(i).party()));
        }
        return named;
    }

    /** Applicant, agent, responsible person and every member sign (REG-031). */
    @Rule("REG-031")
    static List<Named> signers(SetupForm form) {
        List<Named> signers = new ArrayList<>();
        add(signers, "applicant", form.applicant());
        SetupForm.Agent agent = form.agent();
        add(signers, "agent", agent == null ? null : agent.party());
        add(signers, "responsible", form.responsible());
        for (int i = 0; i < form.members().size(); i++) {
            String pointer = "/members/" + i;
            signers.add(new Named(pointer.substring(1), pointer, form.members().get(i).party()));
        }
        return signers;
    }

    /** Everybody of REG-030; a finance officer is no senior manager and is not among them. */
    @Rule("REG-030")
    static List<Named> toBeVerified(SetupForm form) {
        return named(form).stream().filter(named -> !isFinanceOfficer(form, named)).toList();
    }

    private static boolean isFinanceOfficer(SetupForm form, Named named) {
        return named.place().startsWith("officers/")
                && form.officers().get(Integer.parseInt(named.place().substring(9))).office()
                        == Office.FINANCE_OFFICER;
    }

    /** Each party once, at the first place that names it. */
    static List<Named> once(List<Named> all) {
        Map<String, Named> byParty = new LinkedHashMap<>();
        all.forEach(named -> byParty.putIfAbsent(named.party(), named));
        return List.copyOf(byParty.values());
    }

    /**
     * SHA-256 of the numbers of those who hold what is set up: shareholders, partners, investors.
     */
    @Rule("REG-100")
    public static List<String> holdersHashes(SetupForm form) {
        return form.members().stream()
                .map(SetupForm.Member::party)
                .flatMap(id -> form.party(id).stream())
                .map(Party::numberHash)
                .distinct()
                .toList();
    }

    /** SHA-256 of the numbers of those whose promises the form holds: not of their agent. */
    @Rule("REG-097")
    public static List<String> promisers(SetupForm form) {
        return Stream.concat(
                        Stream.of(form.responsible()),
                        form.members().stream().map(SetupForm.Member::party))
                .flatMap(id -> form.party(id).stream())
                .map(Party::numberHash)
                .distinct()
                .toList();
    }

    /** SHA-256 of the numbers of everybody whose record counts. */
    public static List<String> numberHashes(SetupForm form) {
        return form.parties().stream().map(party -> party.numberHash()).distinct().toList();
    }

    private static void add(List<Named> named, String place, @Nullable String party) {
        if (party != null) {
            named.add(new Named(place, "/" + place, party));
        }
    }
}
