/// Runs a simulator for the time of `body`.
///
/// - Parameters:
///   - configuration: How it behaves.
///   - body: What is done with it.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, or an error of SwiftNIO if the server cannot listen.
public func withAPISimulator<Result>(
    _ configuration: SimulatorConfiguration = SimulatorConfiguration(),
    _ body: (APISimulator) async throws -> Result
) async throws -> Result {
    let simulator = APISimulator(configuration: configuration)
    try await simulator.start()
    let result: Result
    do {
        result = try await body(simulator)
    } catch {
        await simulator.stop()
        throw error
    }
    await simulator.stop()
    return result
}
