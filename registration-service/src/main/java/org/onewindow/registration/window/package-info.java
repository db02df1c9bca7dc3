/**
 * One-window set-up (开办企业一网通办): the tasks that seal, tax, social insurance, housing fund and bank
 * do for a company from the moment it is registered, and the e-package that comes of it.
 *
 * <p>All tasks of a company hang on one row, which is locked while an answer is applied, so that
 * answers of different departments never miss each other. Plain SQL rather than entities: answers
 * come in batches of many companies, which are read and written in a handful of statements.
 */
@NullMarked
package org.onewindow.registration.window;

import org.jspecify.annotations.NullMarked;
