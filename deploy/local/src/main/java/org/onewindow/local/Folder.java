package org.onewindow.local;

import java.nio.file.Path;
import java.util.List;
import org.onewindow.local.suite.RunState;
import org.onewindow.testkit.Folders;

/** The two runs a checkout can have: the one that keeps its data, and the demo's. */
enum Folder {
    DATA("data"),
    DEMO("demo");

    private final String name;

    Folder(String name) {
        this.name = name;
    }

    Path path() {
        return Folders.checkout().resolve(".onewindow").resolve(name);
    }

    RunState state() {
        return new RunState(path());
    }

    static List<RunState> states() {
        return List.of(DATA.state(), DEMO.state());
    }
}
