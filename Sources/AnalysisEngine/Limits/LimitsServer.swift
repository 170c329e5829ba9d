internal import AnalysisCore
internal import BatchExecution
internal import HTTPTransport
internal import RunLedger
internal import SharedLimits

/// The limits server of a job: one account limit and one budget for all its workers.
public struct LimitsServer: Sendable {
    private let options: LimitsServerOptions
    private let policy: LimitsPolicy
    private let token: Secret

    /// A server that does not listen yet.
    ///
    /// - Throws: An `EngineError` with code `usage` where an option is wrong.
    public init(_ options: LimitsServerOptions) throws(EngineError) {
        self.options = options
        policy = try options.policy
        token = try LimitsToken.readOrMake(options.tokenFile)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter onListening: Is told the address once workers can be served.
    /// - Throws: An `EngineError` where the state or the address cannot be used, or the state not be
    ///   written any more: then nothing was granted that is not in it.
    public func run(_ onListening: @Sendable (String) -> Void) async throws(EngineError) {
        let file: LimitsFile
        let known: LimitsState
        do throws(LedgerError) {
            file = try LimitsFile(path: options.state, job: policy.job)
            known = try LimitsDisk(file: file).state()
        } catch {
            throw EngineError(code: .ledger, message: error.message)
        }
        defer { file.close() }
        let service = LimitsService(
            policy: policy,
            known: known,
            store: LimitsDisk(file: file),
            clock: ContinuousClock()
        )
        let server: HTTPServer
        do throws(HTTPTransportError) {
            server = try await HTTPServer.listen(host: options.host, port: options.port) {
                [token] in await service.respond(to: $0, token: token)
            }
        } catch {
            throw EngineError(
                code: .usage,
                message: "--listen \(options.host):\(options.port): \(error.reason)"
            )
        }
        let host = options.host.contains(":") ? "[\(options.host)]" : options.host
        onListening("http://\(host):\(server.port)")
        let failure: EngineError?
        do {
            try await service.run()
            failure = nil
        } catch let error as LedgerError {
            failure = EngineError(code: .ledgerFailed, message: error.message)
        } catch {
            failure = EngineError(of: error, during: true)
        }
        await server.stop()
        if let failure { throw failure }
    }
}
