package org.onewindow.registration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class CatalogueStoreTest {

    @Inject CatalogueStore store;
    @Inject DataSource database;

    @Test
    void theMigrationLoadsTheFilesAsTheyAre() {
        Catalogues loaded = store.current();
        Catalogues shipped = Catalogues.shipped();
        assertThat(loaded.divisions()).containsExactlyInAnyOrderElementsOf(shipped.divisions());
        assertThat(loaded.industryDivisions())
                .containsExactlyInAnyOrderElementsOf(shipped.industryDivisions());
        assertThat(loaded.scopeItems()).containsExactlyInAnyOrderElementsOf(shipped.scopeItems());
        assertThat(loaded.nameWords().industryWords())
                .containsExactlyInAnyOrderElementsOf(shipped.nameWords().industryWords());
        assertThat(loaded.nameWords().forbiddenWords())
                .containsExactlyInAnyOrderElementsOf(shipped.nameWords().forbiddenWords());
        assertThat(loaded.nameWords().financialWords())
                .containsExactlyInAnyOrderElementsOf(shipped.nameWords().financialWords());
        assertThat(loaded.nameWords().organisationForms())
                .containsExactlyInAnyOrderElementsOf(shipped.nameWords().organisationForms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope_item", "forbidden_word", "division"})
    void theRunningServiceCannotChangeACatalogue(String table) {
        assertThatThrownBy(() -> new Sql(database).update("delete from " + table))
                .isInstanceOf(DatabaseException.class)
                .hasStackTraceContaining("permission denied");
    }
}
