package org.onewindow.licensing.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.platform.jurisdiction.Jurisdiction;

@Singleton
class ObligationRepository implements PanacheRepositoryBase<Obligation, UUID> {

    private static final Pattern WHOLE_DIVISIONS = Pattern.compile("(00)+$");

    List<Obligation> of(String uscc) {
        return list("uscc = ?1 order by item", uscc);
    }

    /** Unclaimed ones in these divisions, the oldest first. */
    List<Obligation> unclaimed(List<Jurisdiction> places, UUID after, int limit) {
        if (places.isEmpty()) {
            return List.of();
        }
        String inPlaces =
                places.stream()
                        .map(place -> "place like '" + prefix(place) + "%'")
                        .collect(Collectors.joining(" or "));
        return find(
                        "state = 'OPEN' and claimedBy is null and id > ?1 and ("
                                + inPlaces
                                + ") order by id",
                        after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** What the codes of all divisions in this one begin with; a checked code is digits only. */
    private static String prefix(Jurisdiction place) {
        return place.equals(Jurisdiction.NATION)
                ? ""
                : WHOLE_DIVISIONS.matcher(place.code()).replaceFirst("");
    }
}
