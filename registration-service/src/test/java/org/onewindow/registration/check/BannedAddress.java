package org.onewindow.registration.check;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts an address on the ban list as who keeps it does; the service itself only reads the list. */
public final class BannedAddress {

    private BannedAddress() {}

    public static void ban(String addressCode) {
        try (var owner =
                        DriverManager.getConnection(
                                setting("quarkus.datasource.jdbc.url"),
                                setting("quarkus.flyway.username"),
                                setting("quarkus.flyway.password"));
                var statement =
                        owner.prepareStatement(
                                "insert into banned_address"
                                        + " (address_code, reason, source, valid_from)"
                                        + " values (?, '征收公告范围', '区人民政府公告', '2020-01-01')")) {
            statement.setString(1, addressCode);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ban " + addressCode, e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
