import AnalysisCore
import HTTPTransport
import JSON

/// A llama-server that runs as a child as long as this object, or its run, lives.
final class LocalServer: Sendable {
    /// What the server says of itself.
    struct Properties: Sendable, Hashable {
        /// The context of one slot, in tokens.
        var contextTokens: Int
        /// How many requests it answers at the same time.
        var slots: Int
    }

    /// What the server says of itself.
    let properties: Properties
    /// The folder for what slots have read; `nil` where there is none.
    let slotFolder: String?

    private let process: ChildProcess
    private let connection: Connection

    private init(
        process: ChildProcess,
        connection: Connection,
        properties: Properties,
        slotFolder: String?
    ) {
        self.slotFolder = slotFolder
        self.process = process
        self.connection = connection
        self.properties = properties
    }

    /// Starts a server and waits until it is ready.
    ///
    /// - Parameters:
    ///   - command: The program and the model.
    ///   - configuration: Slots, context, and how long it may take.
    /// - Returns: The server.
    /// - Throws: A `ProviderFailure` that ends the run and quotes the server's last lines.
    static func start(
        _ command: LocalConfiguration.Command,
        _ configuration: LocalConfiguration
    ) async throws(ProviderFailure) -> LocalServer {
        // Another process may take the port between its choice and the server's start: then the
        // server ends at once, and another port is tried.
        for _ in 1..<Self.mostStarts {
            do throws(StartFailure) {
                return try await startOnce(command, configuration)
            } catch {
                guard error.lostItsPort else { throw error.failure }
            }
        }
        do throws(StartFailure) {
            return try await startOnce(command, configuration)
        } catch {
            throw error.failure
        }
    }

    /// How often a server that finds its port taken is started.
    private static let mostStarts = 3

    /// Why one start came to nothing.
    private struct StartFailure: Error {
        var failure: ProviderFailure
        /// Whether the server ended before it was ready, and another process has its port.
        var lostItsPort = false
    }

    private static func startOnce(
        _ command: LocalConfiguration.Command,
        _ configuration: LocalConfiguration
    ) async throws(StartFailure) -> LocalServer {
        guard let port = LoopbackPort.free() else {
            throw StartFailure(
                failure: .unusable("no port is free on 127.0.0.1 for the local server")
            )
        }
        var random = SystemRandomNumberGenerator()
        let key = Secret((0..<4).map { _ in String(random.next() as UInt64, radix: 36) }.joined())
        let connection = Connection(
            address: "http://127.0.0.1:\(port)",
            key: key,
            timeout: configuration.timeout
        )
        let threads =
            if let threads = configuration.threads { threads } else { await Processors.idle() }
        let slotFolder = command.slotFolder.flatMap { FileAccess.makePrivateFolder($0) ? $0 : nil }
        let process: ChildProcess
        do {
            process = try ChildProcess(
                GuardScript.command(
                    around: command.program + [
                        "--model", command.model, "--host", "127.0.0.1", "--port", "\(port)",
                        "--ctx-size", "\(configuration.slots * configuration.contextTokens)",
                        "--parallel", "\(configuration.slots)",
                        "--threads", "\(threads)",
                    ] + (slotFolder.map { ["--slot-save-path", $0] } ?? [])
                ),
                environment: configuration.environment.merging(
                    // Official servers read these too. Copies of past prompts would fill gigabytes.
                    ["LLAMA_API_KEY": key.revealed, "LLAMA_ARG_CACHE_RAM": "0"]
                ) { $1 }
            )
        } catch {
            throw StartFailure(failure: .unusable("the local server: \(error.message)"))
        }
        do throws(ProviderFailure) {
            try await waitUntilReady(process, connection, configuration.startTimeout)
            let properties = try await connection.properties(configuration)
            return LocalServer(
                process: process,
                connection: connection,
                properties: properties,
                slotFolder: slotFolder
            )
        } catch {
            let endedByItself = process.exit != nil
            await connection.close()
            process.closeInput()
            process.kill()
            _ = await process.wait()
            throw StartFailure(
                failure: error,
                lostItsPort: endedByItself && !LoopbackPort.isFree(port)
            )
        }
    }

    /// Ends the server and waits until it is gone: five seconds at most, then it is killed.
    func stop() async {
        await connection.close()
        process.closeInput()
        await withTaskGroup { group in
            group.addTask { _ = await self.process.wait() }
            group.addTask {
                try? await Task.sleep(for: .seconds(5))
                self.process.kill()
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// Sends a JSON body to a path of the server.
    ///
    /// - Returns: The JSON of its response.
    /// - Throws: A `ProviderFailure`; it ends the run where the server is gone.
    func post(_ body: JSONObject, to path: String) async throws(ProviderFailure) -> JSONValue {
        do {
            return try await connection.post(body, to: path)
        } catch {
            guard error.reason == .network, process.exit != nil else { throw error }
            throw .server("the local server ended", lastLines: process.lastLines(5))
        }
    }

    private static func waitUntilReady(
        _ process: ChildProcess,
        _ connection: Connection,
        _ limit: Duration
    ) async throws(ProviderFailure) {
        let deadline = ContinuousClock.now + limit
        var pause = Duration.milliseconds(20)
        while true {
            if process.exit != nil {
                throw .server("the local server did not start", lastLines: process.lastLines(5))
            }
            if await connection.isHealthy() { return }
            guard ContinuousClock.now < deadline else {
                throw .server(
                    "the local server was not ready within \(limit)",
                    lastLines: process.lastLines(5)
                )
            }
            do {
                try await Task.sleep(for: pause)
            } catch {
                throw ProviderFailure(reason: .network, message: "the start was cancelled")
            }
            pause = min(pause * 2, .milliseconds(200))
        }
    }
}
