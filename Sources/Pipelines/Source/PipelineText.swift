/// The text that pipeline values are written in: a file, or an option of the command line.
public struct PipelineText: Sendable, Hashable {
    /// Where a text comes from.
    public enum Origin: Sendable, Hashable {
        /// A file, by the path as it was given.
        case file(String)
        /// An option of the command line; the text is the option as it was typed.
        case option
    }

    /// Where the text comes from.
    public var origin: Origin
    /// The text itself.
    public var text: String

    /// The text of a file.
    public init(file path: String, text: String) {
        origin = .file(path)
        self.text = text
    }

    /// An option as it was typed, such as `--set batch.max_tokens=1000`.
    public init(option: String) {
        origin = .option
        text = option
    }

    /// A line without its end, from 1, as libyaml counts them; `nil` past the last.
    ///
    /// libyaml ends lines at U+0085, U+2028 and U+2029 as well, and CR LF is one end. Lines are
    /// looked for when a message needs one: most pipelines need none.
    public func line(_ number: Int) -> Substring? {
        var rest = text.utf8[...]
        for _ in 1..<max(1, number) {
            guard let end = Self.lineEnd(in: rest) else { return nil }
            rest = rest[end.upperBound...]
        }
        let end = Self.lineEnd(in: rest)?.lowerBound ?? rest.endIndex
        return number > 0 ? Substring(rest[..<end]) : nil
    }

    private static func lineEnd(in rest: Substring.UTF8View) -> Range<String.Index>? {
        var index = rest.startIndex
        while index < rest.endIndex {
            let next = rest.index(after: index)
            switch rest[index] {
            case 0x0A: return index..<next
            case 0x0D:
                let isPair = next < rest.endIndex && rest[next] == 0x0A
                return index..<(isPair ? rest.index(after: next) : next)
            case 0xC2 where rest[next...].starts(with: [0x85]):
                return index..<rest.index(next, offsetBy: 1)
            case 0xE2
            where rest[next...].starts(with: [0x80, 0xA8])
                || rest[next...].starts(with: [0x80, 0xA9]):
                return index..<rest.index(next, offsetBy: 2)
            default: index = next
            }
        }
        return nil
    }
}

extension PipelineText {
    /// The path of a file; empty for an option.
    var path: String {
        if case .file(let path) = origin { path } else { "" }
    }

    /// What stands before the colon of a message.
    var heading: String {
        switch origin {
        case .file(let path): EscapedText.escape(path)
        case .option: EscapedText.excerpt(line(1) ?? "", limit: 100)
        }
    }
}
