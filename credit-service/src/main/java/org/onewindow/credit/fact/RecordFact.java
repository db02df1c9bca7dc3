package org.onewindow.credit.fact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.Terms;
import org.onewindow.platform.uscc.CreditCodes;

/** One officer drafts a fact, another approves it; only then does it exist (GEN-012). */
@Singleton
class RecordFact {

    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{64}");

    private final FactDraftRepository drafts;
    private final FactRepository facts;
    private final CreditFiles files;
    private final Decisions decisions;
    private final Parameters parameters;
    private final BusinessClock clock;
    private final Audit audit;

    @Inject
    RecordFact(
            FactDraftRepository drafts,
            FactRepository facts,
            CreditFiles files,
            Decisions decisions,
            Parameters parameters,
            BusinessClock clock,
            Audit audit) {
        this.drafts = drafts;
        this.facts = facts;
        this.files = files;
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    FactDraft draft(@Nullable UUID corrects, FactContent content, Actor officer) {
        FactDraft draft = new FactDraft(corrects, content, officer.subject());
        officer.requireJurisdiction(draft.place());
        requireSubject(content);
        requireGround(content);
        requireDates(content);
        if (corrects != null) {
            requireSameFact(corrects, content);
        }
        drafts.persistAndFlush(draft);
        return draft;
    }

    @Transactional
    FactDraft find(UUID id, Actor officer) {
        FactDraft draft =
                drafts.findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(draft.place());
        return draft;
    }

    @Rule({"CRE-004", "GEN-012", "INV-10"})
    @Transactional
    FactDraft approve(UUID id, @Nullable String ifMatch, Actor officer) {
        FactDraft draft = find(id, officer);
        EntityTags.requireMatch(ifMatch, draft.version);
        if (draft.state != FactDraft.State.DRAFT) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the draft is approved already");
        }
        TwoPersonRule.check(draft.drafter, officer);
        ParameterSet values = parameters.at(draft.place(), clock.today());
        Fact fact = fact(draft, values, officer);
        facts.persist(fact);
        draft.state = FactDraft.State.APPROVED;
        draft.approver = officer.subject();
        draft.factId = fact.factId;
        flushUnlessOvertaken();
        decisions.record(decision(draft, values, officer));
        audit.success(officer, "APPROVE", "/credit/v1/fact-drafts/" + id, 200);
        return draft;
    }

    private Fact fact(FactDraft draft, ParameterSet values, Actor officer) {
        UUID factId = draft.corrects == null ? UuidV7.next() : draft.corrects;
        int number = facts.latest(factId).map(last -> last.number + 1).orElse(1);
        return new Fact(
                factId,
                number,
                draft.content,
                freeFrom(draft.content, values).orElse(null),
                clock.instant(),
                officer.subject());
    }

    /** The first day outside the term of the law; the term is the one in force today (GEN-009). */
    @Rule({"GEN-005", "REG-024", "REG-025", "CRE-032"})
    static Optional<LocalDate> freeFrom(FactContent content, ParameterSet values) {
        return content.kind()
                .termParameter()
                .map(
                        code ->
                                Terms.freeFrom(
                                        content.legalDate(),
                                        Period.ofYears(values.integer(code)),
                                        TermBoundary.valueOf(values.text("term.boundary"))));
    }

    /** Two corrections at once: the version number is unique, the later one must look again. */
    private void flushUnlessOvertaken() {
        try {
            drafts.flush();
        } catch (ConstraintViolationException taken) {
            throw new Refusal(CommonProblem.STALE_VERSION, "the fact was corrected meanwhile");
        }
    }

    private Decision decision(FactDraft draft, ParameterSet values, Actor officer) {
        FactContent content = draft.content;
        boolean honour = content.kind() == FactKind.HONOURED;
        boolean ends = honour ? draft.corrects != null : content.endedOn() != null;
        boolean burdens = honour == ends;
        return new Decision(
                "CREDIT_FACT",
                content.subject(),
                ends ? "ENDED" : "RECORDED",
                draft.place(),
                officer,
                List.of(
                        Decision.AppliedRule.passed("GEN-012"),
                        Decision.AppliedRule.passed("CRE-004")),
                Map.of(
                        "kind",
                        content.kind(),
                        "factId",
                        String.valueOf(draft.factId),
                        "drafter",
                        draft.drafter,
                        "source",
                        content.source()),
                values.used(),
                burdens ? Optional.of(grounds(content)) : Optional.empty());
    }

    private static Decision.Grounds grounds(FactContent content) {
        return new Decision.Grounds(
                content.documentNumber(),
                content.statement(),
                content.legalBasis(),
                content.reasons(),
                Decision.Grounds.ORDINARY_REMEDIES);
    }

    /** A fact is never filed under a guessed entity. */
    @Rule("CRE-002")
    private void requireSubject(FactContent content) {
        switch (content.kind().bearer()) {
            case ENTITY -> {
                String uscc = CreditCodes.require(content.subject());
                if (files.find(uscc).isEmpty()) {
                    throw new Refusal(FactProblem.ENTITY_UNKNOWN);
                }
            }
            case PERSON -> {
                if (!PERSON.matcher(content.subject()).matches()) {
                    throw new Refusal(
                            FactProblem.SUBJECT_UNFIT, "SHA-256 of an ID number in lower-case hex");
                }
            }
        }
    }

    private static void requireGround(FactContent content) {
        if (content.ground() != null && content.kind() != FactKind.ABNORMAL_LISTED) {
            throw new Refusal(FactProblem.GROUND_UNFIT);
        }
    }

    private void requireDates(FactContent content) {
        LocalDate ended = content.endedOn();
        if (content.legalDate().isAfter(clock.today())
                || (ended != null && ended.isBefore(content.legalDate()))) {
            throw new Refusal(FactProblem.DATE_UNFIT);
        }
    }

    private void requireSameFact(UUID factId, FactContent content) {
        FactContent last =
                facts.latest(factId)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND))
                        .content;
        if (last.kind() != content.kind() || !last.subject().equals(content.subject())) {
            throw new Refusal(FactProblem.CORRECTED_FACT_DIFFERS);
        }
    }
}
