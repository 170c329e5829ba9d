import APISimulator
import Glibc

// Serves the simulator until it is ended, for benchmarks and smoke tests:
// api-simulator --port 8080 --latency 100ms --faults 0.2 --seed 7
do {
    let configuration = try Options.configuration(from: CommandLine.arguments.dropFirst())
    try await withAPISimulator(configuration) { simulator in
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
