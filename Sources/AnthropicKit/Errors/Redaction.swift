package import HTTPTransport

/// Cuts out of what a server says what was sent to it: the key, and longer pieces of the request.
package struct Redaction: Sendable {
    private let keys: [Secret]
    /// What was sent; `nil` where nobody knows, so that nothing that a server says is shown.
    private let texts: [String]?

    /// The longest text of a server that is shown.
    private static let longest = 300
    /// Shorter pieces of the request may stand in a message: names of fields are among them.
    private static let shortest = 16
    /// A shorter key is none, but a word such as `none` that a server wants to see: it is not looked
    /// for, since it stands in other words too, and nothing of ours is ever made of it.
    private static let shortestKey = 8
    /// Whole texts of the request that are shorter than that are cut out from this length on.
    private static let shortestWhole = 4

    /// A redaction of a key and of texts that were sent.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - texts: What was sent; `nil` where that is not known.
    package init(key: Secret, texts: [String]? = []) {
        self.init(keys: [key], texts: texts)
    }

    /// A redaction of several keys, such as those before and after a renewal, and of texts.
    package init(keys: [Secret], texts: [String]? = []) {
        self.keys = keys.filter { !$0.isEmpty }
        self.texts = texts
    }

    /// A server's message, fit to be shown; nothing where it may repeat what nobody knows here.
    package func message(_ text: String) -> String {
        texts == nil ? "" : cleaned(text)
    }

    /// A server's message, fit to tell what it is about: where it repeats what was sent, it is not
    /// the server that speaks.
    func evidence(_ text: String) -> String {
        texts == nil ? text : cleaned(text)
    }

    /// A server's text, fit to be shown: on one line, without key and pieces of the request.
    package func cleaned(_ text: String) -> String {
        var text = text
        for key in keys where key.revealed.utf8.count >= Self.shortestKey {
            text = text.replacing(key.revealed, with: "<redacted>")
        }
        for short in texts ?? []
        where Self.shortestWhole..<Self.shortest ~= short.utf8.count {
            text = text.replacing(short, with: "…")
        }
        text = withoutEchoes(String(text.prefix(4 * Self.longest)))
        let shown = text.unicodeScalars.prefix(Self.longest).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                " "
            default:
                String(Character(scalar))
            }
        }
        return shown.joined() + (text.unicodeScalars.count > Self.longest ? "…" : "")
    }

    /// All that a server said, without the key: to be kept, not to be shown.
    package func kept(_ bytes: [UInt8]) -> String {
        keys.reduce(String(decoding: bytes, as: UTF8.self)) { text, key in
            text.replacing(key.revealed, with: "<redacted>")
        }
    }

    /// Replaces each piece that also stands in the request's messages.
    private func withoutEchoes(_ text: String) -> String {
        let said = Array(text.utf8)
        let length = Self.shortest
        guard let texts, !texts.isEmpty, said.count >= length else { return text }
        var windows: [ArraySlice<UInt8>: [Int]] = [:]
        for start in 0...(said.count - length) {
            windows[said[start..<(start + length)], default: []].append(start)
        }
        var isEcho = [Bool](repeating: false, count: said.count)
        var found = false
        for sent in texts.map({ Array($0.utf8) }) where sent.count >= length {
            for start in 0...(sent.count - length) {
                for hit in windows[sent[start..<(start + length)]] ?? [] {
                    found = true
                    for index in hit..<(hit + length) { isEcho[index] = true }
                }
            }
        }
        guard found else { return text }
        var kept: [UInt8] = []
        for index in said.indices {
            if !isEcho[index] {
                kept.append(said[index])
            } else if index == 0 || !isEcho[index - 1] {
                kept += "…".utf8
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
