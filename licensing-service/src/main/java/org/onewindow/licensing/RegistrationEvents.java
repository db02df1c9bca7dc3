package org.onewindow.licensing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.licensing.business.RegisteredBusiness;
import org.onewindow.licensing.item.ScopeItem;
import org.onewindow.licensing.obligation.Obligations;
import org.onewindow.licensing.review.PermitReviews;
import org.onewindow.platform.event.EventIntake;
import org.onewindow.platform.event.EventSubscription;
import org.onewindow.platform.event.ReceivedEvent;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** What licensing does with what registration says. */
@ApplicationScoped
public class RegistrationEvents implements EventSubscription {

    private static final String TOPIC = "onewindow.registration.v1";

    private final EventIntake intake;
    private final DoubleNotification notification;
    private final Businesses businesses;
    private final Obligations obligations;
    private final PermitReviews reviews;

    record RegisteredScopeItem(String code, String text, @Nullable List<String> permitItems) {

        ScopeItem item() {
            return new ScopeItem(code, text, permitItems == null ? List.of() : permitItems);
        }
    }

    record EntityRegistered(
            String uscc,
            String name,
            Jurisdiction authorityCode,
            LocalDate establishedOn,
            List<RegisteredScopeItem> scopeItems,
            List<String> representatives) {}

    record EntityChanged(
            String uscc,
            String name,
            Jurisdiction authorityCode,
            LocalDate changedOn,
            List<RegisteredScopeItem> scopeItems,
            List<String> representatives) {}

    record EntityConverted(
            String uscc,
            String name,
            Jurisdiction authorityCode,
            LocalDate convertedOn,
            List<RegisteredScopeItem> scopeItems,
            List<String> representatives) {}

    record DormancyFiled(String uscc, LocalDate startsOn, LocalDate endsOn) {}

    record DormancyExtended(String uscc, LocalDate endsOn) {}

    record DormancyEnded(String uscc) {}

    record EntityConvertedNewCode(String uscc, LocalDate convertedOn) {}

    record EntityDeregistered(String uscc, LocalDate endedOn) {}

    record RegistrationCancelled(
            String uscc, String scope, LocalDate cancelledOn, String documentNumber) {}

    record RegistrationRestored(String uscc, String scope, String status, LocalDate restoredOn) {}

    @Inject
    RegistrationEvents(
            EventIntake intake,
            DoubleNotification notification,
            Businesses businesses,
            Obligations obligations,
            PermitReviews reviews) {
        this.intake = intake;
        this.notification = notification;
        this.businesses = businesses;
        this.obligations = obligations;
        this.reviews = reviews;
    }

    @Incoming("registration")
    @Blocking
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receive(batch);
    }

    @Override
    public boolean reads(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(
                        "onewindow.registration.EntityRegistered.v1",
                        EntityRegistered.class,
                        this::notifyBoth)
                .on("onewindow.registration.EntityChanged.v1", EntityChanged.class, this::follow)
                .on(
                        "onewindow.registration.EntityConverted.v1",
                        EntityConverted.class,
                        this::convert)
                .on("onewindow.registration.DormancyFiled.v1", DormancyFiled.class, this::rest)
                .on(
                        "onewindow.registration.DormancyExtended.v1",
                        DormancyExtended.class,
                        this::restLonger)
                .on("onewindow.registration.DormancyEnded.v1", DormancyEnded.class, this::wake)
                .on(
                        "onewindow.registration.EntityConvertedNewCode.v1",
                        EntityConvertedNewCode.class,
                        this::closeConverted)
                .on(
                        "onewindow.registration.EntityDeregistered.v1",
                        EntityDeregistered.class,
                        this::close)
                .on(
                        "onewindow.registration.RegistrationCancelled.v1",
                        RegistrationCancelled.class,
                        this::cancel)
                .on(
                        "onewindow.registration.RegistrationRestored.v1",
                        RegistrationRestored.class,
                        this::restore);
    }

    @Rule("EVT-04")
    void notifyBoth(ReceivedEvent event, EntityRegistered registered) {
        notification.notifyBoth(
                new RegisteredBusiness(
                        registered.uscc,
                        registered.name,
                        registered.authorityCode,
                        registered.establishedOn,
                        registered.scopeItems.stream().map(RegisteredScopeItem::item).toList(),
                        registered.representatives),
                event.correlationId());
    }

    /** The new entry, and what it needs that the former did not (LIC-003). */
    @Rule({"EVT-07", "LIC-003"})
    void follow(ReceivedEvent event, EntityChanged changed) {
        notification.changed(
                new RegisteredBusiness(
                        changed.uscc,
                        changed.name,
                        changed.authorityCode,
                        changed.changedOn,
                        changed.scopeItems.stream().map(RegisteredScopeItem::item).toList(),
                        changed.representatives),
                event.correlationId());
    }

    /** In place: what the business had to obtain, the enterprise has (LIC-068). */
    @Rule({"EVT-09", "LIC-003"})
    void convert(ReceivedEvent event, EntityConverted converted) {
        follow(
                event,
                new EntityChanged(
                        converted.uscc,
                        converted.name,
                        converted.authorityCode,
                        converted.convertedOn,
                        converted.scopeItems,
                        converted.representatives));
    }

    /** Noted for who deals with it: what it has to obtain stays, and every limit runs on. */
    @Rule({"EVT-10", "LIC-067"})
    void rest(ReceivedEvent event, DormancyFiled said) {
        businesses.dormant(said.uscc, said.startsOn, said.endsOn);
    }

    @Rule("EVT-10")
    void restLonger(ReceivedEvent event, DormancyExtended said) {
        businesses.dormantUntil(said.uscc, said.endsOn);
    }

    @Rule("EVT-10")
    void wake(ReceivedEvent event, DormancyEnded said) {
        businesses.awake(said.uscc);
    }

    /** What the enterprise needs was opened with its own registration, of the same case. */
    @Rule("EVT-09")
    void closeConverted(ReceivedEvent event, EntityConvertedNewCode converted) {
        close(event, new EntityDeregistered(converted.uscc, converted.convertedOn));
    }

    @Rule({"EVT-45", "LIC-066"})
    void close(ReceivedEvent event, EntityDeregistered ended) {
        Jurisdiction authority = businesses.end(ended.uscc, ended.endedOn);
        obligations.closeAll(
                new Obligations.Occasion(
                        ended.uscc, authority, ended.endedOn, event.correlationId()));
    }

    /** A set-up that is gone takes everything along; a change is looked at (REG-194). */
    @Rule({"EVT-13", "LIC-066"})
    void cancel(ReceivedEvent event, RegistrationCancelled cancelled) {
        if (cancelled.scope.equals("SETUP")) {
            Jurisdiction authority = businesses.end(cancelled.uscc, cancelled.cancelledOn);
            obligations.closeAll(
                    new Obligations.Occasion(
                            cancelled.uscc,
                            authority,
                            cancelled.cancelledOn,
                            event.correlationId()));
        } else if (cancelled.scope.equals("CHANGE")) {
            reviews.open(
                    event.id(),
                    cancelled.uscc,
                    PermitReviews.Reason.CHANGE_REVOKED,
                    cancelled.cancelledOn);
        }
    }

    /** An officer looks what the business may have again; nothing revives by itself (INV-25). */
    @Rule({"EVT-14", "INV-25"})
    void restore(ReceivedEvent event, RegistrationRestored restored) {
        if (restored.status.equals("DEREGISTERED")) {
            businesses.end(restored.uscc, restored.restoredOn);
            return;
        }
        if (!restored.scope.equals("CHANGE")) {
            businesses.restore(restored.uscc);
        }
        reviews.open(
                event.id(),
                restored.uscc,
                PermitReviews.Reason.REGISTRATION_RESTORED,
                restored.restoredOn);
    }
}
