/** Real-name proofs and electronic signatures (实名验证, 电子签名), verified offline (1.3). */
@NullMarked
package org.onewindow.registration.evidence;

import org.jspecify.annotations.NullMarked;
