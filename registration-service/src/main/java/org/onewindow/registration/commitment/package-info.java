/** Findings of officers that the commitment about a domicile was false (REG-098, CRE-111). */
@NullMarked
package org.onewindow.registration.commitment;

import org.jspecify.annotations.NullMarked;
