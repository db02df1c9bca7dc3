package org.onewindow.licensing.business;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class BusinessRepository implements PanacheRepositoryBase<Business, String> {}
