package org.onewindow.registration.window;

import java.util.Arrays;

/** The tasks that start when the registration (T1) is confirmed, and who does them (REG-130). */
public enum Task {
    /** Seal engraving 公章刻制. */
    T2("seal"),
    /** Invoices and tax-control device 发票和税控设备. */
    T3("tax"),
    /** Social insurance 员工参保登记. */
    T4("social-insurance"),
    /** Housing fund 住房公积金企业缴存登记. */
    T5("housing-fund"),
    /** Bank account reservation 银行开户预约. */
    T6("bank"),
    /** Report of a foreign investment to commerce 外商投资信息报告; with its own clock. */
    T7("commerce");

    private final String department;

    Task(String department) {
        this.department = department;
    }

    String department() {
        return department;
    }

    /** Where the department reads its tasks. */
    String topic() {
        return "onewindow.window-tasks." + department + ".v1";
    }

    /** Where it answers. Only this department may write there: the topic proves the sender. */
    String answersTopic() {
        return "onewindow.window-results." + department + ".v1";
    }

    /** The department that alone can write to this topic. */
    static Task ofAnswersTopic(String topic) {
        return Arrays.stream(values())
                .filter(task -> task.answersTopic().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no department's topic: " + topic));
    }
}
