package org.onewindow.registration.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * What counts as a small enterprise: by type and registered capital, which is all that the register
 * knows; staff and turnover are the tax and statistics offices'.
 *
 * @param micro capital up to which an entity is a micro one, CNY
 * @param small capital up to which it is a small one, CNY
 */
record SmallEnterpriseBounds(List<EntityType> types, BigDecimal micro, BigDecimal small) {

    SmallEnterpriseBounds {
        types = List.copyOf(types);
    }

    static SmallEnterpriseBounds of(ParameterSet parameters) {
        return new SmallEnterpriseBounds(
                parameters.words("directory.small.types").stream()
                        .map(EntityType::valueOf)
                        .toList(),
                parameters.decimal("directory.micro.capital.amount"),
                parameters.decimal("directory.small.capital.amount"));
    }

    List<String> typeNames() {
        return types.stream().map(EntityType::name).toList();
    }

    /**
     * The size of an entity; none for one that is bigger, of another type, or whose capital is
     * unknown. An individual business has no registered capital and is a micro one.
     */
    @Rule("REG-144")
    Optional<EntitySize> sizeOf(EntityType type, @Nullable BigDecimal capitalCny) {
        if (!types.contains(type)) {
            return Optional.empty();
        }
        if (type == EntityType.IND) {
            return Optional.of(EntitySize.MICRO);
        }
        if (capitalCny == null || capitalCny.compareTo(small) > 0) {
            return Optional.empty();
        }
        return Optional.of(capitalCny.compareTo(micro) > 0 ? EntitySize.SMALL : EntitySize.MICRO);
    }
}
