package org.onewindow.credit.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {}
