internal import HTTPTransport

/// The limits server that a run asks for leave before it sends anything.
public struct SharedLimitsChoice: Sendable {
    /// Where it is, such as `http://driver:7070`.
    public let address: String
    /// For how long it is waited for where it does not answer.
    public let wait: Duration
    let token: Secret

    /// The variables that say where it is, and hold or name its token.
    public static let variables = (
        address: "ANALYZE_LIMITS", token: "ANALYZE_LIMITS_TOKEN",
        tokenFile: "ANALYZE_LIMITS_TOKEN_FILE"
    )

    /// The server that an option names, or else a variable.
    ///
    /// - Parameters:
    ///   - address: Where it is; `nil` leaves it to the variable.
    ///   - tokenFile: The file with its token; `nil` leaves it to the variables.
    ///   - wait: For how long it is waited for.
    ///   - environment: The variables.
    /// - Returns: The choice; `nil` where no server is named.
    /// - Throws: An `EngineError` with code `usage` where the address is none, or the token is missing.
    public static func named(
        _ address: String?,
        tokenFile: String?,
        wait: Duration,
        environment: [String: String]
    ) throws(EngineError) -> SharedLimitsChoice? {
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let address = address ?? value(variables.address) else { return nil }
        guard ["http://", "https://"].contains(where: address.hasPrefix) else {
            let isWhole = address.contains("://")
            throw EngineError(
                code: .usage,
                message: (isWhole
                    ? "--limits \(HTTPRequest.origin(of: address)) is no address; write it"
                    : "--limits is an address with its scheme,")
                    + " as in --limits http://driver:7070"
            )
        }
        let token: Secret
        if let path = tokenFile {
            token = try LimitsToken.read(path)
        } else if let word = value(variables.token) {
            token = try LimitsToken.checked(Secret(word), of: variables.token)
        } else if let path = value(variables.tokenFile) {
            token = try LimitsToken.read(path)
        } else {
            throw EngineError(
                code: .usage,
                message: """
                    the limits server wants its token: name the file with --limits-token-file, or in \
                    \(variables.tokenFile)
                    """
            )
        }
        return SharedLimitsChoice(address: address, wait: wait, token: token)
    }
}
