package org.onewindow.registration.guidance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.check.SetupDocuments;

/** The guides that this version ships; a book that leaves something open does not start. */
@Singleton
@Startup
class Guides {

    private static final String FILE = "/guidance/guides.json";
    private static final String SETUP = "SETUP";

    private final ObjectMapper json;
    private final Parameters parameters;
    private final BusinessClock clock;
    private @Nullable GuideBook book;

    /**
     * A guide for one case.
     *
     * @param total the sum of the fees, in CNY
     */
    record Guide(
            String item,
            String zh,
            String en,
            String entityType,
            String jurisdiction,
            List<Step> steps,
            List<Document> documents,
            List<Fee> fees,
            BigDecimal total,
            List<GuideBook.Question> faq) {}

    /**
     * @param limit how long it takes at most; none for what is done at once or by the applicant
     */
    record Step(int number, String zh, String en, Optional<Limit> limit) {}

    /**
     * @param unit as it ends the parameter's code, such as workingDays
     */
    record Limit(String value, String unit) {}

    /**
     * @param how IN_FORM, VERIFIED_ONLINE or UPLOADED
     */
    record Document(String code, String zh, String en, String how) {}

    /** A fee in CNY. */
    record Fee(String zh, String en, BigDecimal amount) {}

    @Inject
    Guides(ObjectMapper json, Parameters parameters, BusinessClock clock) {
        this.json = json;
        this.parameters = parameters;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        try (InputStream file = Guides.class.getResourceAsStream(FILE)) {
            GuideBook read = json.readValue(file, GuideBook.class);
            List<GuideChecks.Defect> defects = defects(read);
            if (!defects.isEmpty()) {
                throw new IllegalStateException(FILE + " is not closed: " + defects);
            }
            book = read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<GuideChecks.Defect> defects(GuideBook candidate) {
        ParameterSet values = parameters.at(Jurisdiction.NATION, clock.today());
        return GuideChecks.defects(candidate, code -> isKnown(values, code));
    }

    private static boolean isKnown(ParameterSet values, String code) {
        try {
            return !values.text(code).isEmpty();
        } catch (IllegalArgumentException unknown) {
            // The table's word for a code that nobody sets.
            return false;
        }
    }

    /** The guide for this case; empty where the item is not offered for the type. */
    @Rule({"REG-142", "REG-004"})
    Optional<Guide> of(String item, SetupDocuments.Answers answers, Jurisdiction place) {
        ParameterSet values = parameters.at(place, clock.today());
        return shipped()
                .item(item, answers.entityType())
                .map(found -> guide(found, answers, place, values));
    }

    private Guide guide(
            GuideBook.Item item,
            SetupDocuments.Answers answers,
            Jurisdiction place,
            ParameterSet values) {
        List<Fee> fees = item.fees().stream().map(fee -> fee(fee, values)).toList();
        return new Guide(
                item.code(),
                item.zh(),
                item.en(),
                answers.entityType().name(),
                place.code(),
                java.util.stream.IntStream.range(0, item.steps().size())
                        .mapToObj(i -> step(i + 1, item.steps().get(i), values))
                        .toList(),
                documents(item, answers),
                fees,
                fees.stream().map(Fee::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                item.faq());
    }

    private List<Document> documents(GuideBook.Item item, SetupDocuments.Answers answers) {
        if (item.code().equals(SETUP)) {
            return SetupDocuments.required(answers).stream()
                    .map(code -> document(code.name(), code.how().name()))
                    .toList();
        }
        return item.documents().stream()
                .map(code -> document(code, SetupDocuments.How.IN_FORM.name()))
                .toList();
    }

    private Document document(String code, String how) {
        GuideBook.DocumentText text = shipped().document(code);
        return new Document(code, text.zh(), text.en(), how);
    }

    private static Step step(int number, GuideBook.Step step, ParameterSet values) {
        String code = step.limit();
        return new Step(
                number,
                step.zh(),
                step.en(),
                code == null
                        ? Optional.empty()
                        : Optional.of(
                                new Limit(
                                        values.text(code),
                                        code.substring(code.lastIndexOf('.') + 1))));
    }

    private static Fee fee(GuideBook.Fee fee, ParameterSet values) {
        String code = fee.amount();
        return new Fee(fee.zh(), fee.en(), code == null ? BigDecimal.ZERO : values.decimal(code));
    }

    private GuideBook shipped() {
        GuideBook loaded = book;
        if (loaded == null) {
            throw new IllegalStateException("the guides are not loaded");
        }
        return loaded;
    }
}
