import HTTPTransport
import JSON

/// Exchanges identity tokens for tokens of the API, by the JWT bearer grant of RFC 7523.
struct TokenExchange: Sendable {
    /// The beta feature that requests with such a token need.
    static let requestBeta = "oauth-2025-04-20"
    /// The beta features of the exchange itself.
    static let exchangeBetas = "\(requestBeta),oidc-federation-2026-04-01"
    /// The longest identity token in bytes: a longer text is none.
    static let longestToken = 16 << 10

    private static let grant = "urn:ietf:params:oauth:grant-type:jwt-bearer"
    /// How long an exchange may take.
    private static let timeout = Duration.seconds(30)
    /// How long is waited before each further attempt where the other side is in trouble.
    private static let pauses: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]

    let identity: WorkloadIdentity
    /// Where the exchange is made.
    let url: String
    /// How connections are made.
    let connecting: HTTPTransportConfiguration

    /// Makes the exchange, again where the trouble may pass.
    ///
    /// - Parameter sleep: Waits between attempts.
    /// - Returns: A token, with its life.
    /// - Throws: An `AnthropicError` that says which step failed.
    func token(
        sleep: (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) async throws(AnthropicError) -> RenewedCredentials.Fetched {
        for pause in Self.pauses {
            do throws(AnthropicError) {
                return try await exchange()
            } catch {
                guard error.isRetryable else { throw error }
            }
            try? await sleep(pause)
        }
        do throws(AnthropicError) {
            return try await exchange()
        } catch {
            var error = error
            error.shouldRetry = false
            throw error
        }
    }

    private func exchange() async throws(AnthropicError) -> RenewedCredentials.Fetched {
        let token = try await identityToken()
        let origin = HTTPRequest.origin(of: url)
        guard Self.isSafe(origin) else {
            throw .federation(
                .exchange,
                "\(origin) is no https address, and the token would be sent in the clear"
            )
        }
        var request = HTTPRequest.post(json: body(token), to: url)
        request.headers.fields.append(.init(name: "anthropic-beta", value: Self.exchangeBetas))
        request.timeout = Self.timeout
        request.maximumBodyBytes = 1 << 20
        let prepared = request
        let response: Result<HTTPResponse, HTTPTransportError> = await withHTTPTransport(
            configuration: connecting
        ) { transport in
            do throws(HTTPTransportError) {
                return .success(try await transport.send(prepared))
            } catch {
                return .failure(error)
            }
        }
        switch response {
        case .success(let response):
            return try fetched(from: response, origin, Redaction(key: token, texts: []))
        case .failure(let error):
            throw .federation(.exchange, "\(error)", mayRetry: error.code != .invalidRequest)
        }
    }

    private func identityToken() async throws(AnthropicError) -> Secret {
        let token = try await identity.token()
        let size = token.revealed.utf8.count
        guard size <= Self.longestToken else {
            throw .federation(
                .identity,
                "what should be an identity token has \(size) bytes, and a JWT is shorter"
            )
        }
        // Three parts of base64url with dots between: what is no JWT need not be sent to anybody.
        let parts = token.revealed.split(separator: ".", omittingEmptySubsequences: false)
        let isJWT =
            parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { Self.alphabet.contains($0) }
            }
        guard isJWT else {
            throw .federation(
                .identity,
                "what should be an identity token is no JWT, which has three parts with dots between"
            )
        }
        return token
    }

    private static let alphabet = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=".utf8
    )

    private func body(_ token: Secret) -> [UInt8] {
        var object: JSONObject = [
            "grant_type": .string(Self.grant),
            "assertion": .string(token.revealed),
            "federation_rule_id": .string(identity.rule),
            "organization_id": .string(identity.organization),
            "service_account_id": .string(identity.serviceAccount),
        ]
        object["workspace_id"] = identity.workspace.map { .string($0) }
        var bytes: [UInt8] = []
        JSONWriter().write(.object(object), to: &bytes)
        return bytes
    }

    /// Whether nobody on the way can read what is sent there.
    private static func isSafe(_ origin: String) -> Bool {
        let origin = origin.lowercased()
        guard !origin.hasPrefix("https://") else { return true }
        return ["http://localhost", "http://127.0.0.1", "http://[::1]"].contains { host in
            origin == host || origin.hasPrefix(host + ":")
        }
    }
}

extension TokenExchange {
    /// The token of a response.
    private func fetched(
        from response: HTTPResponse,
        _ origin: String,
        _ redaction: Redaction
    ) throws(AnthropicError) -> RenewedCredentials.Fetched {
        let json = try? JSONReader.value(of: response.body, replacesLoneSurrogates: true)
        guard response.status == 200 else {
            throw refusal(response, json, origin, redaction)
        }
        guard let token = json?["access_token"]?.string, !token.isEmpty,
            let life = json?["expires_in"]?.int, life > 0
        else {
            throw .federation(
                .exchange,
                "\(origin) gives no token with a time in which it holds; is it the address of the API?"
            )
        }
        let type = json?["token_type"]?.string ?? "Bearer"
        guard type.lowercased() == "bearer" else {
            throw .federation(
                .exchange,
                "\(origin) gives a token of the type \(redaction.cleaned(type)), not Bearer"
            )
        }
        return RenewedCredentials.Fetched(
            Credential(Secret(token), field: .bearer, betas: [Self.requestBeta]),
            // No token lives for more than some hours; the number comes from outside.
            lifetime: .seconds(min(life, 86_400))
        )
    }

    /// What a refusal means.
    private func refusal(
        _ response: HTTPResponse,
        _ json: JSONValue?,
        _ origin: String,
        _ redaction: Redaction
    ) -> AnthropicError {
        let status = response.status
        let error = json?["error"]
        let kind = error?.string ?? error?["type"]?.string
        let said = json?["error_description"]?.string ?? error?["message"]?.string
        let words = [kind, said].compactMap(\.self).map(redaction.cleaned)
            .joined(separator: ": ")
        var message = "\(origin) answers HTTP \(status)\(words.isEmpty ? "" : ", \(words)")"
        let mayRetry = status == 408 || status == 429 || status >= 500
        if status == 404 || 300..<400 ~= status {
            message += "; is it the address of the API?"
        } else if !mayRetry {
            message += "; check that the rule \(identity.rule) of the organization takes this token"
            if identity.workspace == nil { message += ", and name the workspace if it has several" }
        }
        return .federation(.exchange, message, mayRetry: mayRetry)
    }
}
