import JSON

/// The tokens that a simulator gives for identity tokens.
struct TokenExchanges {
    private struct Token {
        var end: ContinuousClock.Instant
        var isRevoked = false
    }

    /// How many exchanges were asked for.
    private(set) var count = 0
    private var tokens: [String: Token] = [:]

    /// `POST /v1/oauth/token`.
    mutating func reply(
        to request: ReceivedRequest,
        _ federation: SimulatorConfiguration.Federation
    ) -> SimulatedResponse {
        count += 1
        let betas = request.headers["anthropic-beta"] ?? ""
        guard request.method == "POST", betas.contains("oidc-federation-2026-04-01") else {
            return Self.refusal(400, "invalid_request", "the beta header is missing")
        }
        let body = request.json
        guard body?["grant_type"]?.string == "urn:ietf:params:oauth:grant-type:jwt-bearer" else {
            return Self.refusal(400, "unsupported_grant_type", "unknown grant")
        }
        let given = [
            "federation_rule_id", "organization_id", "service_account_id", "assertion",
        ].map { body?[$0]?.string ?? "" }
        guard
            given == [
                federation.rule, federation.organization, federation.serviceAccount,
                federation.identityToken,
            ]
        else {
            return Self.refusal(
                401,
                "invalid_grant",
                "no rule matches the token \(body?["assertion"]?.string ?? "")"
            )
        }
        let token = "sk-ant-oat01-simulated-\(count)"
        tokens[token] = Token(end: .now + .seconds(federation.life))
        return .json([
            "access_token": .string(token), "token_type": "Bearer",
            "expires_in": .integer(Int64(federation.life)), "scope": "workspace:developer",
        ])
    }

    /// Whether a request bears a token that holds, and the beta feature that it needs.
    func admits(_ request: ReceivedRequest) -> Bool {
        guard let bearer = request.headers["authorization"], bearer.hasPrefix("Bearer "),
            let token = tokens[String(bearer.dropFirst("Bearer ".count))]
        else { return false }
        let betas = request.headers["anthropic-beta"] ?? ""
        return !token.isRevoked && ContinuousClock.now < token.end
            && betas.contains("oauth-2025-04-20")
    }

    /// Takes all tokens back.
    mutating func revoke() {
        for token in tokens.keys { tokens[token]?.isRevoked = true }
    }

    private static func refusal(_ status: Int, _ error: String, _ words: String)
        -> SimulatedResponse
    {
        .json(["error": .string(error), "error_description": .string(words)], status: status)
    }
}
