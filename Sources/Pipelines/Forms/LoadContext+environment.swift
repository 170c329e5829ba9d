extension LoadContext {
    /// The text with each `${NAME}` replaced by that environment variable; `$${` stands for `${`.
    ///
    /// `${NAME:-text}` gives the text where the variable is not set or empty, as in a shell.
    /// Only `model`, `fallback`, `labels`, `output` and addresses and headers of `providers` are
    /// expanded. They stand in reports or in the ledger, so
    /// variables that are named like secrets are refused.
    func expand(_ text: String, at location: SourceLocation) -> String? {
        var result = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            rest = rest[dollar...]
            if rest.hasPrefix("$${") {
                result += "${"
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("${") {
                guard let end = rest.firstIndex(of: "}") else {
                    error("\(key): the ${ is not closed", at: location, expected: "${NAME}")
                    return nil
                }
                guard let value = value(of: rest.dropFirst(2)[..<end], at: location) else {
                    return nil
                }
                result += value
                rest = rest[rest.index(after: end)...]
            } else {
                result.append("$")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// The value of what stands between braces, `NAME` or `NAME:-text`.
    private func value(of reference: Substring, at location: SourceLocation) -> String? {
        let parts = reference.split(separator: ":-", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let shown = EscapedText.excerpt(name, limit: 40)
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            name.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isVariableCharacter })
        else {
            error(
                "\(key): \"\(shown)\" is no name of an environment variable",
                at: location,
                expected: "${NAME}, of letters, digits and _"
            )
            return nil
        }
        let words = name.uppercased().split(separator: "_")
        if words.contains(where: Self.secretWords.contains) {
            error(
                "\(key): ${\(shown)} looks like a secret, and this value stands in reports",
                at: location,
                note: "keys are read from the environment alone; leave them out of pipelines"
            )
            return nil
        }
        if let value = environment[name], !value.isEmpty { return value }
        if parts.count == 2 { return String(parts[1]) }
        error(
            "\(key): the environment variable \(shown) is not set",
            at: location,
            note: "set it, or give what stands for it as in ${\(shown):-value}"
        )
        return nil
    }

    private static let secretWords: Set<Substring> = [
        "KEY", "APIKEY", "TOKEN", "SECRET", "SECRETS", "PASSWORD", "PASSWD", "PASS", "AUTH",
        "CREDENTIAL", "CREDENTIALS",
    ]

    /// Warns about a `${NAME}` where it is not filled in.
    func warnOfLiteralVariable(in text: String, at location: SourceLocation) {
        guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == 0x24 && $1 == 0x7B })
        else { return }
        warning(
            "\(key): ${…} is taken as it is written",
            at: location,
            note: "environment variables are filled in in model, fallback, labels, output and the "
                + "addresses and headers of providers alone"
        )
    }
}

extension Character {
    fileprivate var isVariableCharacter: Bool {
        isASCII && (isLetter || isNumber || self == "_")
    }
}
