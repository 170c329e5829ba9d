import HTTPTransport
import JSON
import TestSupport

@testable import ModelProviders

/// A server that runs as a child of the tests, and ends with them however they end.
final class ServerProcess: Sendable {
    /// Why a server is of no use.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// The port on 127.0.0.1.
    let port: UInt16
    private let process: ChildProcess

    /// Where it serves.
    var address: String { "http://127.0.0.1:\(port)" }

    private init(_ process: ChildProcess, port: UInt16) {
        self.process = process
        self.port = port
    }

    /// Starts a server, and waits until it says that it is well.
    ///
    /// - Parameters:
    ///   - command: The program and its arguments, made for a port.
    ///   - port: The port; a free one where `nil`.
    ///   - health: The path that answers 200 when it is well.
    ///   - environment: The variables that it sees beside `PATH` and `HOME`.
    /// - Returns: The server.
    /// - Throws: `Failure`, with what the server said last.
    static func start(
        _ command: (_ port: UInt16) -> [String],
        port: UInt16? = nil,
        health: String,
        environment: [String: String] = [:]
    ) async throws -> ServerProcess {
        guard let port = port ?? LoopbackPort.free() else {
            throw Failure(description: "no port is free")
        }
        let process = try ChildProcess(
            GuardScript.command(around: command(port)),
            environment: [
                "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
            ].merging(environment) { $1 }
        )
        let server = ServerProcess(process, port: port)
        do {
            try await server.waitUntilWell(at: health)
        } catch {
            let lines = process.lastLines(20).joined(separator: "\n")
            process.kill()
            throw Failure(description: "\(command(port)[0]): \(error)\n\(lines)")
        }
        return server
    }

    /// The JSON that it serves at a path.
    func json(at path: String) async throws -> JSONValue {
        try JSONReader.value(of: try await Self.send(HTTPRequest(.get, address + path)).body)
    }

    /// Sends a request over a connection of its own.
    static func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let transport = HTTPTransport()
        do {
            let response = try await transport.send(request)
            await transport.shutDown()
            return response
        } catch {
            await transport.shutDown()
            throw error
        }
    }

    /// Kills it at once, as a crash or a deployment does, and waits until it is gone.
    func kill() async {
        process.kill()
        _ = await process.wait()
    }

    /// Under load a server of Python's takes a minute to import what it is made of.
    private func waitUntilWell(at path: String) async throws {
        let end = ContinuousClock.now + .seconds(240)
        while true {
            var request = HTTPRequest(.get, address + path)
            request.timeout = .seconds(10)
            let response = try? await Self.send(request)
            if response?.status == 200 { return }
            guard process.exit == nil else { throw Failure(description: "it ended") }
            guard .now < end else { throw Failure(description: "it is not well after 240 s") }
            try await ContinuousClock().sleep(for: .milliseconds(200))
        }
    }
}
