package org.onewindow.local.bench;

import picocli.CommandLine.Command;

/** Groups the benchmarks. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure the suite on this machine.",
        subcommands = {SetupBench.class, RegistrationBench.class})
public final class BenchCommand {}
