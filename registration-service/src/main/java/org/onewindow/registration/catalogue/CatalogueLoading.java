package org.onewindow.registration.catalogue;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Hands the Java migration to Flyway, which scans the locations for SQL only. */
@Singleton
public class CatalogueLoading implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new R__load_catalogues());
    }
}
