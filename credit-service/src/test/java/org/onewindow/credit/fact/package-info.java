/** Tests of facts: two persons, terms, versions. */
package org.onewindow.credit.fact;
