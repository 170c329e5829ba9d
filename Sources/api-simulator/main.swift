import APISimulator
import Glibc

// Serves the simulator until it is ended, for benchmarks and smoke tests:
// api-simulator --port 8080 --latency 100ms --fault status:529 --faults 0.2
do {
    let options = try Options(CommandLine.arguments.dropFirst())
    try await withAPISimulator(options.configuration) { simulator in
        simulator.setBatchOutcomes(options.batchOutcomes)
        Options.say(simulator.baseURL, to: STDOUT_FILENO)
        await simulator.waitUntilStopped()
    }
} catch let error as Options.Fault {
    Options.say(error.message, to: error.status == 0 ? STDOUT_FILENO : STDERR_FILENO)
    exit(error.status)
} catch {
    Options.say("api-simulator: \(error)", to: STDERR_FILENO)
    exit(1)
}
