import AnalysisCore
import JSON

extension Pipeline.Place {
    /// The keys that say where a provider is asked.
    struct Keys: Sendable {
        let platform: Key<Located<String>>
        let baseURL: Key<Located<String>>
        let headers: Key<Located<[String: String]>>

        init(platforms: [String]) {
            platform = Key(
                "platform",
                Form<String>.word(of: platforms).located,
                "Who serves the models: it decides what a request may hold, and the variable of the "
                    + "key. By default that of the address."
            )
            baseURL = Key(
                "base_url",
                Form<Located<String>>.address,
                "The address, one of the platform's own or of this machine; variables of the "
                    + "environment come before it. ${NAME} is filled in."
            )
            headers = Key(
                "headers",
                Form<Located<[String: String]>>.headers,
                "Further header fields, such as anthropic-workspace-id. ${NAME} is filled in."
            )
        }

        func place(in section: Section) -> Pipeline.Place {
            Pipeline.Place(
                platform: section.read(platform),
                baseURL: section.read(baseURL),
                headers: section.read(headers)
            )
        }
    }
}

extension Form where Value == Located<String> {
    /// The address of an API; `${NAME}` is filled in.
    static let address: Form = {
        let expected = "an address such as https://api.example.com"
        return Form(
            expected: expected,
            schema: ["type": "string", "pattern": "^(https?://.+|.*\\$\\{.*)$"]
        ) { node, context in
            guard let text = node.string else {
                context.refuse(node, expected: expected)
                return nil
            }
            guard let address = context.expand(text, at: node.location) else { return nil }
            guard !address.contains("@") else {
                context.errorWithoutText(
                    "\(context.key) holds a name or a password, and pipelines are kept in the ledger",
                    at: node.location
                )
                return nil
            }
            let lower = address.lowercased()
            guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
                Platform.host(of: address) != nil,
                address.unicodeScalars.allSatisfy({
                    $0.isASCII && $0.value > 0x20 && $0.value != 0x7F
                })
            else {
                let isHere = ["localhost", "127.", "[::1]"].contains(where: lower.hasPrefix)
                let scheme = isHere ? "http" : "https"
                let hint = lower.contains("://") ? nil : "\(scheme)://\(address)"
                context.refuse(node, expected: expected, suggestion: hint)
                return nil
            }
            guard !address.contains(where: { "?#".contains($0) }) else {
                context.refuse(node, expected: expected + ", without ? and #")
                return nil
            }
            return Located(address, at: node.location)
        }
    }()
}

extension Form where Value == Located<[String: String]> {
    /// Header fields by name; `${NAME}` is filled in.
    static let headers: Form = {
        let expected = "header fields such as {anthropic-workspace-id: wrkspc_1}"
        return Form(
            expected: expected,
            schema: [
                "type": "object", "additionalProperties": ["type": "string", "minLength": 1],
            ]
        ) { node, context in
            guard let members = node.members else {
                context.refuse(node, expected: expected)
                return nil
            }
            var headers: [String: String] = [:]
            for member in members {
                let name = member.key.lowercased()
                guard let reason = HeaderName.refusal(of: name) else {
                    guard let value = context.inside(member.key, { value(member, context) }) else {
                        return nil
                    }
                    headers[name] = value
                    continue
                }
                let message =
                    "\(context.key(EscapedText.excerpt(member.key, limit: 40))) \(reason.words)"
                if reason.isSecret {
                    context.errorWithoutText(message, at: member.keyLocation)
                } else {
                    context.error(message, at: member.keyLocation)
                }
                return nil
            }
            return Located(headers, at: node.location)
        }
    }()

    private static func value(_ member: PipelineNode.Member, _ context: LoadContext) -> String? {
        let expected = "text of one line"
        guard let text = member.value.string, !text.isEmpty else {
            context.refuse(member.value, expected: expected)
            return nil
        }
        guard let value = context.expand(text, at: member.value.location) else { return nil }
        guard value.unicodeScalars.allSatisfy({ 0x20...0x7E ~= $0.value }) else {
            context.refuse(member.value, expected: expected + " in ASCII")
            return nil
        }
        return value
    }
}

extension LoadContext {
    /// Reports an error about a line that may hold a key: the line is named, and not shown.
    fileprivate func errorWithoutText(_ message: String, at location: SourceLocation) {
        let line = location.span.map { "line \($0.line): " } ?? ""
        error(
            line + message,
            at: SourceLocation(location.source),
            note:
                "keys are read from the environment alone: leave it out, and replace it if anybody"
                + " has seen it"
        )
    }
}

/// Which header fields a pipeline may add.
private enum HeaderName {
    /// Why a name is refused: with what a message goes on, and what to do.
    struct Refusal {
        var words: String
        var isSecret = false
    }

    /// Why a pipeline may not add a field; `nil` where it may.
    static func refusal(of name: String) -> Refusal? {
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                let scalar = Unicode.Scalar(byte)
                return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
                    || "-_.!#$%&'*+^`|~".unicodeScalars.contains(scalar)
            }
        guard isName else { return Refusal(words: "is no name of a header") }
        guard !own.contains(name) else {
            return Refusal(words: "cannot be set: the tool sets this header itself")
        }
        let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.contains(where: secrets.contains) else { return nil }
        return Refusal(
            words: "looks like a secret, and pipelines are kept in the ledger",
            isSecret: true
        )
    }

    private static let own: Set<String> = [
        "accept", "accept-encoding", "anthropic-beta", "anthropic-version", "connection",
        "content-encoding", "content-length", "content-type", "expect", "host", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]
    private static let secrets: Set<String> = [
        "key", "apikey", "token", "secret", "password", "auth", "authorization", "cookie",
        "credential", "credentials", "signature",
    ]
}
