package org.onewindow.registration.name;

import java.util.Optional;

/**
 * Who wants a name.
 *
 * @param subject of the applicant's token
 * @param relatedUscc the entity that he says has invested in his, or his in it (REG-048)
 */
record Claimant(String subject, Optional<String> relatedUscc) {}
