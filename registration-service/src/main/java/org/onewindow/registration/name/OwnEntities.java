package org.onewindow.registration.name;

import org.onewindow.platform.identity.Actor;

/** Who may act for an entity: the register knows, and stands on this package itself. */
public interface OwnEntities {

    boolean isRepresentedBy(String uscc, Actor actor);
}
