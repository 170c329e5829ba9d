/// What is wrong with names among which a model chooses.
package enum NameFault {
    /// The first name that is empty, or that a model could not tell from another.
    package static func first(in names: [String]) -> (index: Int, message: String)? {
        var seen: [String: String] = [:]
        for (index, name) in names.enumerated() {
            let folded = name.foldedLabel
            guard !folded.isEmpty else { return (index, "a name is empty") }
            if let other = seen.updateValue(name, forKey: folded) {
                return other == name
                    ? (index, "'\(name)' stands twice")
                    : (
                        index,
                        "'\(name)' and '\(other)' differ only in case or white space, which models do not keep apart"
                    )
            }
        }
        return nil
    }
}

extension String {
    /// A label with case and white space folded, for comparison.
    package var foldedLabel: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

extension StringProtocol {
    /// The text without white space around it.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Double {
    /// The number without a superfluous fraction, for messages.
    package var withoutFraction: String {
        let text = description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
