/** The register of entities: the only writer of status, master data and credit code (INV-05). */
@NullMarked
package org.onewindow.registration.entity;

import org.jspecify.annotations.NullMarked;
