package org.onewindow.credit.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class FactDraftRepository implements PanacheRepositoryBase<FactDraft, UUID> {}
