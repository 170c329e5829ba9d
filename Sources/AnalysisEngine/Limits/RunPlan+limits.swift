internal import AnalysisCore
internal import BatchExecution
internal import HTTPTransport
internal import SharedLimits

extension RunPlan {
    /// Runs a closure with whoever gives permits, where limits are shared.
    ///
    /// - Parameters:
    ///   - models: The models in the order in which they are asked.
    ///   - control: Is stopped when no permits can be had any more.
    ///   - warn: Is told when the server is waited for.
    ///   - body: Takes the source of permits; `nil` where limits are the run's own.
    /// - Throws: An `EngineError` where the server is not there or refuses, and what `body` throws.
    func withPermits(
        for models: [RunModel],
        _ control: RunControl,
        warn: @escaping @Sendable (String) -> Void,
        _ body: ((any PermitSource)?) async throws -> Void
    ) async throws {
        guard let limits = sharedLimits else { return try await body(nil) }
        var configuration = HTTPTransportConfiguration(maximumConnections: 4)
        configuration.trustedCertificates = environment["SSL_CERT_FILE"].flatMap { path in
            path.isEmpty ? nil : path
        }
        try await withHTTPTransport(configuration: configuration) { transport in
            let client = LimitsClient(
                address: limits.address,
                token: limits.token,
                job: partition?.job,
                name: partition.map { "\($0)" } ?? run.pipeline,
                models: models.map { "\($0.reference)" },
                patience: limits.wait,
                clock: ContinuousClock(),
                warn: warn,
                onLoss: { control.stop(after: EngineError($0)) },
                send: { try await transport.send($0) }
            )
            do throws(LimitsLoss) {
                try await client.connect { control.isStopping }
            } catch {
                try Task.checkCancellation()
                // A run that is stopped meanwhile says so by itself: nothing is sent any more.
                if !control.isStopping { throw EngineError(error) }
            }
            try await body(client)
        }
    }
}

extension EngineError {
    /// What it means that no permits can be had any more.
    init(_ loss: LimitsLoss) {
        self.init(code: loss.isPassing ? .limitsLost : .usage, message: loss.message)
    }
}
