/// The text that pipeline values are written in: a file, or an option of the command line.
public struct SourceText: Sendable, Hashable {
    /// Where a text comes from.
    public enum Origin: Sendable, Hashable {
        /// A file, by the path as it was given.
        case file(String)
        /// An option of the command line; the text is the option as it was typed.
        case option
    }

    /// Where the text comes from.
    public var origin: Origin
    /// The lines without their ends, as libyaml counts them.
    public var lines: [Substring]

    /// The text of a file.
    public init(file path: String, text: String) {
        origin = .file(path)
        lines = Self.lines(of: text)
    }

    /// An option as it was typed, such as `--set batch.max_tokens=1000`.
    public init(option: String) {
        origin = .option
        lines = Self.lines(of: option)
    }

    /// What stands before the colon of a message.
    var heading: String {
        switch origin {
        case .file(let path): VisibleText.escape(path)
        case .option: VisibleText.excerpt(lines.first ?? "", limit: 100)
        }
    }

    /// libyaml ends lines at U+0085, U+2028 and U+2029 as well, and CR LF is one end.
    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let end = index
            let scalar = scalars[index]
            index = scalars.index(after: index)
            switch scalar {
            case "\r":
                if index < scalars.endIndex, scalars[index] == "\n" {
                    index = scalars.index(after: index)
                }
            case "\n", "\u{85}", "\u{2028}", "\u{2029}": break
            default: continue
            }
            lines.append(Substring(scalars[start..<end]))
            start = index
        }
        lines.append(Substring(scalars[start...]))
        return lines
    }
}
