package org.onewindow.registration.name;

import java.util.Optional;

/**
 * Who wants a name.
 *
 * @param subject of the applicant's token
 * @param relatedUscc the entity that he says has invested in his, or his in it (REG-048)
 * @param ownUscc the entity that he acts for and that is to have the name in place of its own
 */
record Claimant(String subject, Optional<String> relatedUscc, Optional<String> ownUscc) {}
