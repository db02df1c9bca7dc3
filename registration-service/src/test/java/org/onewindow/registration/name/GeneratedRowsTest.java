package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.name.GeneratedNames.Generated;

class GeneratedRowsTest {

    private static final int SOME = 300;

    private static List<Generated> names(long seed) {
        GeneratedNames names = new GeneratedNames(seed);
        return Stream.generate(names::next).limit(SOME).toList();
    }

    @Test
    void theSameSeedGivesTheSameNames() {
        assertThat(names(7)).isEqualTo(names(7)).isNotEqualTo(names(8));
    }

    @Test
    void aNameIsOnTheBooksAsTheServiceWouldReadIt() {
        NameChecker checker = new NameChecker(Catalogues.shipped());

        assertThat(names(440105))
                .allSatisfy(
                        name ->
                                assertThat(
                                                checker.check(
                                                                ProposedName.of(
                                                                        name.name(),
                                                                        name.authorityCode(),
                                                                        EntityType.LLC))
                                                        .claim())
                                        .isEqualTo(name.claim()));
    }

    @Test
    void anEntryReadsAsTheRegisterReadsIt() {
        StoredJson json = new StoredJson(new ObjectMapper().findAndRegisterModules());
        Generated name = names(440105).getFirst();

        Registered entry =
                json.read(
                        GeneratedRows.entry(name, "440105000000001234", "林晓云", "0".repeat(64)),
                        Registered.class);

        assertThat(entry.displayName()).isEqualTo(name.name());
        assertThat(entry.investors()).singleElement().matches(one -> one.name().equals("林晓云"));
    }
}
