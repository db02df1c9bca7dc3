package org.onewindow.registration.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.application.ClosedCases;

/** Takes ratings, and sees to it that bad ones are followed up. */
@Singleton
class Ratings implements PanacheRepositoryBase<Rating, UUID> {

    /** By when somebody asks; its subject is the rating. */
    static final String DEADLINE = "RATING_FOLLOW_UP";

    private final ClosedCases cases;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    @Inject
    Ratings(
            ClosedCases cases,
            Parameters parameters,
            Calendars calendars,
            Deadlines deadlines,
            BusinessClock clock) {
        this.cases = cases;
        this.parameters = parameters;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule("REG-141")
    Rating rate(UUID applicationId, int score, @Nullable String comment, Actor applicant) {
        ClosedCases.Case rated = cases.own(applicationId, applicant);
        if (!rated.closed()) {
            throw new Refusal(RatingProblem.CASE_OPEN);
        }
        if (count("applicationId", applicationId) > 0) {
            throw new Refusal(RatingProblem.ALREADY_RATED);
        }
        Optional<TimeLimit> limit =
                FollowUp.due(
                        score,
                        clock.today(),
                        parameters.at(rated.place(), clock.today()),
                        calendars.current());
        Rating rating = new Rating();
        rating.id = UuidV7.next();
        rating.applicationId = applicationId;
        rating.jurisdiction = rated.place().code();
        rating.score = score;
        rating.comment = comment;
        rating.ratedOn = clock.today();
        rating.followUpDue = limit.map(TimeLimit::lastDay).orElse(null);
        persistAndFlush(rating);
        limit.ifPresent(end -> deadlines.set(DEADLINE, rating.id.toString(), end));
        return rating;
    }

    @Rule("GEN-004")
    Optional<TimeLimit> countAgain(Rating rating, WorkingCalendar calendar) {
        Optional<TimeLimit> limit =
                FollowUp.due(
                        rating.score,
                        rating.ratedOn,
                        parameters.at(new Jurisdiction(rating.jurisdiction), rating.ratedOn),
                        calendar);
        rating.followUpDue = limit.map(TimeLimit::lastDay).orElse(null);
        return limit;
    }

    @Transactional
    @Rule("REG-141")
    Rating followUp(UUID id, @Nullable String ifMatch, String findings, Actor officer) {
        Rating rating =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(rating.place());
        EntityTags.requireMatch(ifMatch, rating.version);
        if (!rating.isOpen()) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "there is nothing to follow up");
        }
        rating.followedUpOn = clock.today();
        rating.followUp = findings;
        deadlines.cancel(DEADLINE, id.toString());
        flush();
        return rating;
    }

    /** Those of the officer's divisions that wait for somebody to ask, oldest first. */
    List<Rating> waiting(Actor officer, UUID after, int limit) {
        if (officer.jurisdictions().isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(after));
        officer.jurisdictions().forEach(place -> arguments.add(place.pattern()));
        String places =
                IntStream.rangeClosed(2, arguments.size())
                        .mapToObj(i -> "jurisdiction like ?" + i)
                        .collect(Collectors.joining(" or "));
        return find(
                        "id > ?1 and followUpDue is not null and followedUpOn is null and ("
                                + places
                                + ") order by id",
                        arguments.toArray())
                .page(0, limit)
                .list();
    }
}
