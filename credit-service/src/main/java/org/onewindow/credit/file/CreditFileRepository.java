package org.onewindow.credit.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class CreditFileRepository implements PanacheRepositoryBase<CreditFile, String> {}
