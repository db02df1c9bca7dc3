package org.onewindow.credit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.RegisteredFacts;
import org.onewindow.platform.event.EventSubscription.Handlers;
import org.onewindow.platform.event.ReceivedEvent;
import org.onewindow.platform.rule.Rule;

/** Pledges, freezes and mortgages go to the file while they last (EVT-12). */
@Singleton
class RegisteredEncumbrances {

    private static final String PREFIX = "onewindow.registration.";

    private final RegisteredFacts facts;

    /** An amount as it is sent, in text. */
    record Money(String amount, String currency) {

        String words() {
            return new BigDecimal(amount).stripTrailingZeros().toPlainString() + " " + currency;
        }
    }

    record OfShare(
            String uscc,
            UUID encumbranceId,
            String holder,
            Money amount,
            String inFavourOf,
            LocalDate since) {}

    record OfMovables(
            String uscc,
            UUID encumbranceId,
            @Nullable Money amount,
            String inFavourOf,
            LocalDate since) {}

    record Released(UUID encumbranceId, LocalDate releasedOn) {}

    @Inject
    RegisteredEncumbrances(RegisteredFacts facts) {
        this.facts = facts;
    }

    void addTo(Handlers handlers) {
        handlers.on(
                        PREFIX + "SharePledged.v1",
                        OfShare.class,
                        (event, said) -> share(event, said, FactKind.SHARE_PLEDGED))
                .on(
                        PREFIX + "EquityFrozen.v1",
                        OfShare.class,
                        (event, said) -> share(event, said, FactKind.EQUITY_FROZEN))
                .on(PREFIX + "ChattelMortgaged.v1", OfMovables.class, this::movables)
                .on(PREFIX + "SharePledgeReleased.v1", Released.class, this::released)
                .on(PREFIX + "EquityFreezeReleased.v1", Released.class, this::released)
                .on(PREFIX + "ChattelMortgageReleased.v1", Released.class, this::released);
    }

    @Rule({"EVT-12", "REG-159", "REG-160"})
    private void share(ReceivedEvent event, OfShare said, FactKind kind) {
        boolean pledged = kind == FactKind.SHARE_PLEDGED;
        record(
                event,
                kind,
                said.uscc,
                said.encumbranceId,
                said.since,
                "%s：%s %s，%s：%s"
                        .formatted(
                                pledged ? "股权出质" : "股权冻结",
                                said.holder,
                                said.amount.words(),
                                pledged ? "质权人" : "申请人",
                                said.inFavourOf));
    }

    @Rule({"EVT-12", "REG-160"})
    private void movables(ReceivedEvent event, OfMovables said) {
        Money amount = said.amount;
        record(
                event,
                FactKind.CHATTEL_MORTGAGED,
                said.uscc,
                said.encumbranceId,
                said.since,
                "动产抵押%s，抵押权人：%s"
                        .formatted(amount == null ? "" : " " + amount.words(), said.inFavourOf));
    }

    private void record(
            ReceivedEvent event,
            FactKind kind,
            String uscc,
            UUID id,
            LocalDate since,
            String statement) {
        facts.record(
                new RegisteredFacts.Established(
                        id,
                        kind,
                        uscc,
                        event.jurisdiction(),
                        event.correlationId(),
                        statement,
                        kind == FactKind.EQUITY_FROZEN
                                ? "《市场主体登记管理条例实施细则》第七十九条"
                                : "《企业信息公示暂行条例》第六条",
                        since));
    }

    private void released(ReceivedEvent event, Released said) {
        facts.end(said.encumbranceId, said.releasedOn, "RELEASED");
    }
}
