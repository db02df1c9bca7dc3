package org.onewindow.platform.refusal;

/**
 * How a problem is answered.
 *
 * @param status of HTTP
 * @param zh one sentence in Chinese, for the applicant
 * @param en the same in English
 */
public record Wording(int status, String zh, String en) {}
