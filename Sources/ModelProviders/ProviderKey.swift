import AnalysisCore
import Glibc
public import HTTPTransport

/// The key of a provider, and where it came from.
public struct ProviderKey: Sendable {
    /// How a key is sent.
    public enum Form: Sendable, Hashable {
        /// As the provider's API keys are.
        case apiKey
        /// As a bearer token.
        case bearer
    }

    /// The key; `nil` where there is none.
    public let secret: Secret?
    /// How it is sent.
    public let form: Form
    /// The variable that it came from, or that it would come from.
    public let variable: String
    /// Why it cannot be had, in words; `nil` where it is there, or none was named.
    public let obstacle: String?

    /// The most bytes that a file with a key may have.
    private static let longestFile = 64 << 10

    /// The key that the variables of an environment name.
    ///
    /// It is the first of these: `NAME_API_KEY` holds it; `NAME_API_KEY_FILE` names a file that holds
    /// it and nothing else, as containers are handed secrets; and `ANTHROPIC_AUTH_TOKEN` holds a token
    /// that is sent as a bearer. Empty ones count as missing.
    ///
    /// - Parameters:
    ///   - provider: `anthropic` or `openai`.
    ///   - environment: The variables.
    public init(provider: String, environment: [String: String]) {
        func value(_ name: String) -> String? {
            environment[name].map(\.withoutSpaceAround).flatMap { $0.isEmpty ? nil : $0 }
        }
        let variable = "\(provider.uppercased())_API_KEY"
        if let key = value(variable) {
            self.init(Secret(key), .apiKey, from: variable)
        } else if let path = value(variable + "_FILE") {
            switch Self.key(inFile: path) {
            case .success(let key): self.init(Secret(key), .apiKey, from: variable + "_FILE")
            case .failure(let reason):
                self.init(
                    nil,
                    .apiKey,
                    from: variable + "_FILE",
                    obstacle: "\(variable)_FILE names \(path), which \(reason.words)"
                )
            }
        } else if provider == "anthropic", let token = value("ANTHROPIC_AUTH_TOKEN") {
            self.init(Secret(token), .bearer, from: "ANTHROPIC_AUTH_TOKEN")
        } else {
            self.init(nil, .apiKey, from: variable)
        }
    }

    private init(
        _ secret: Secret?,
        _ form: Form,
        from variable: String,
        obstacle: String? = nil
    ) {
        self.secret = secret
        self.form = form
        self.variable = variable
        self.obstacle = obstacle
    }

    private struct Reason: Error { var words: String }

    private static func key(inFile path: String) -> Result<String, Reason> {
        guard let bytes = FileAccess.bytes(of: path, atMost: longestFile + 1) else {
            return .failure(Reason(words: "cannot be read: \(FileAccess.message(of: errno))"))
        }
        guard bytes.count <= longestFile else {
            return .failure(Reason(words: "is no file with a key: it is too long"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .failure(Reason(words: "is no file with a key: it is no text"))
        }
        let key = text.withoutSpaceAround
        guard !key.isEmpty, !key.contains(where: \.isWhitespace) else {
            let words = key.isEmpty ? "it is empty" : "it holds more than one word"
            return .failure(Reason(words: "is no file with a key: \(words)"))
        }
        return .success(key)
    }
}

extension String {
    /// The text without white space around it, such as a line end that a file left there.
    var withoutSpaceAround: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
