import AnalysisCore
import HTTPTransport
import JSON

extension LocalServer {
    /// How a server is reached: its address, and the key that it was given for this run.
    struct Connection: Sendable {
        private let address: String
        private let key: Secret
        private let timeout: Duration
        private let transport = HTTPTransport()

        init(address: String, key: Secret, timeout: Duration) {
            self.address = address
            self.key = key
            self.timeout = timeout
        }

        func close() async {
            await transport.shutDown()
        }

        /// Whether the server says that it is ready.
        func isHealthy() async -> Bool {
            var request = HTTPRequest(.get, "\(address)/health")
            request.timeout = .seconds(5)
            let response = try? await transport.send(request)
            return response?.status == 200
        }

        func post(_ body: JSONObject, to path: String) async throws(ProviderFailure) -> JSONValue {
            var bytes: [UInt8] = []
            JSONWriter().write(.object(body), to: &bytes)
            return try await send(.post(json: bytes, to: address + path))
        }

        /// Asks the server about itself; what it does not say is as it was configured.
        func properties(
            _ configuration: LocalConfiguration
        ) async throws(ProviderFailure) -> Properties {
            let answer = try await send(HTTPRequest(.get, "\(address)/props"))
            return Properties(
                contextTokens: answer["default_generation_settings"]?["n_ctx"]?.int
                    ?? configuration.contextTokens,
                slots: answer["total_slots"]?.int ?? configuration.slots
            )
        }

        private func send(_ request: HTTPRequest) async throws(ProviderFailure) -> JSONValue {
            var request = request
            request.secretHeaders["authorization"] = Secret("Bearer \(key.revealed)")
            request.timeout = timeout
            let response: HTTPResponse
            do {
                response = try await transport.send(request)
            } catch {
                throw ProviderFailure(local: error)
            }
            guard response.status == 200 else { throw ProviderFailure(response) }
            do {
                return try JSONReader.value(of: response.body)
            } catch {
                throw ProviderFailure(
                    reason: .serverError,
                    message: "the local server's response is not JSON: \(error.reason)",
                    isRetryable: true,
                    mayHaveBeenServed: true
                )
            }
        }
    }
}
