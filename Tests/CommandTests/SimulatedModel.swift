import APISimulator

/// A model that answers at once, at no cost.
enum SimulatedModel {
    /// The options that name it.
    static let option = ["--model", "anthropic/claude-haiku-5-5"]
}

/// Runs a closure with the environment variables under which `analyze` asks a simulator.
///
/// - Parameters:
///   - configuration: What the simulator does.
///   - body: Runs `analyze`.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, and when the simulator cannot be started.
func withSimulator<Result: Sendable>(
    _ configuration: SimulatorConfiguration = SimulatorConfiguration(),
    _ body: @Sendable ([String: String]) async throws -> Result
) async throws -> Result {
    try await withAPISimulator(configuration) { simulator in
        try await body([
            "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
        ])
    }
}
