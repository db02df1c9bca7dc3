/**
 * The monthly bulletin of start-up times 开办企业时间统计通报 (REG-133): how long set-ups took, by city and
 * district, what they cost the applicants in steps, documents, visits and money, and who was
 * fastest.
 */
@NullMarked
package org.onewindow.registration.bulletin;

import org.jspecify.annotations.NullMarked;
