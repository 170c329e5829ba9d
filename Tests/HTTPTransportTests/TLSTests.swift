import APISimulator
import HTTPTransport
import Testing

@Suite("TLS", .timeLimit(.minutes(10)))
struct TLSTests {
    /// The path of a file beside this one.
    private static func path(_ name: String, in file: String = #filePath) -> String {
        file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/") + "/Certificates/\(name)"
    }

    private func ask(
        a certificate: String?,
        trusting authority: String?,
        overTLS: Bool = true
    ) async throws -> Result<Int, HTTPTransportError> {
        let tls = certificate.map {
            SimulatorConfiguration.TLS(
                certificate: Self.path("\($0).pem"),
                key: Self.path("\($0).key")
            )
        }
        return try await withAPISimulator(.init(tls: tls)) { simulator in
            // A busy machine takes its time for a handshake.
            let configuration = HTTPTransportConfiguration(
                connectTimeout: .seconds(50),
                trustedCertificates: authority.map { Self.path($0) }
            )
            return await withHTTPTransport(configuration: configuration) { transport in
                let url = "\(overTLS ? "https" : "http")://127.0.0.1:\(simulator.port)/v1/models"
                var request = HTTPRequest(.get, url, timeout: .seconds(50))
                request.secretHeaders["x-api-key"] = Secret("key")
                do throws(HTTPTransportError) {
                    return .success(try await transport.send(request).status)
                } catch {
                    #expect(!simulator.requests.contains { $0.headers["x-api-key"] != nil })
                    return .failure(error)
                }
            }
        }
    }

    @Test func `is taken where the authority is trusted`() async throws {
        #expect(try await ask(a: "valid", trusting: "authority.pem").get() == 200)
    }

    @Test(arguments: [
        ("valid", nil), ("expired", "authority.pem"), ("elsewhere", "authority.pem"),
        ("elsewhere", nil),
    ])
    func `is refused where the certificate cannot be verified`(
        certificate: String,
        authority: String?
    ) async throws {
        guard case .failure(let error) = try await ask(a: certificate, trusting: authority) else {
            Issue.record("the certificate was taken")
            return
        }
        #expect(error.code == .tls)
        #expect(!error.isRetryable)
        #expect(!error.requestWasSent)
        #expect(error.reason.contains("certificate cannot be verified"))
    }

    @Test(arguments: ["missing.pem", "valid.key"])
    func `fails where the authority cannot be read`(authority: String) async throws {
        guard case .failure(let error) = try await ask(a: "valid", trusting: authority) else {
            Issue.record("there was an answer")
            return
        }
        #expect(error.code == .tls)
        #expect(
            error.reason
                == "the file of trusted certificates cannot be read; check its path and content"
        )
    }

    @Test func `fails with a server that does not speak it`() async throws {
        guard case .failure(let error) = try await ask(a: nil, trusting: nil) else {
            Issue.record("there was an answer")
            return
        }
        #expect(error.code == .tls)
        #expect(error.reason.contains("the server does not speak TLS on this port"))
    }

    @Test func `is not spoken unasked`() async throws {
        let result = try await ask(a: "valid", trusting: "authority.pem", overTLS: false)
        guard case .failure = result else {
            Issue.record("there was an answer")
            return
        }
    }
}
