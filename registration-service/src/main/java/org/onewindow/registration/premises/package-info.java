/**
 * Where an entity is beside its domicile, and how documents reach it: further premises on one
 * licence 一照多址 (REG-073), clusters 集群登记 (REG-074), service by electronic means (REG-076).
 */
@NullMarked
package org.onewindow.registration.premises;

import org.jspecify.annotations.NullMarked;
