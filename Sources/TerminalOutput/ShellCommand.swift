internal import AnalysisCore

/// A command line that can be copied into a shell.
public struct ShellCommand: Sendable, Hashable, CustomStringConvertible {
    /// The program and its arguments.
    public var words: [String]

    /// A command.
    public init(_ words: [String]) {
        self.words = words
    }

    /// The command with further arguments, those left out that it has already.
    public func adding(_ arguments: String...) -> ShellCommand {
        ShellCommand(words + arguments.filter { !words.contains($0) })
    }

    /// The command with another value for an option that it has, as one word or as two.
    public func replacing(_ option: String, with value: String) -> ShellCommand {
        var words = words
        for index in words.indices {
            if words[index].hasPrefix(option + "=") { words[index] = "\(option)=\(value)" }
            if words[index] == option, index + 1 < words.endIndex { words[index + 1] = value }
        }
        return ShellCommand(words)
    }

    /// The value that an option has, as a word of its own or behind `=`.
    public func value(of option: String) -> String? {
        for (index, word) in words.enumerated() {
            if word == option, index + 1 < words.count { return words[index + 1] }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        }
        return nil
    }

    /// The command without an argument.
    public func removing(_ argument: String) -> ShellCommand {
        ShellCommand(words.filter { $0 != argument })
    }

    /// The words, quoted where a shell would read something into them; those that hold controls in
    /// the `$'…'` form, so that copying them is safe.
    public var description: String {
        words.map(Self.quoted).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default:
                "/._-=:,+@%".utf8.contains(byte)
            }
        }
        if isPlain, !word.isEmpty { return word }
        if VisibleText().text(of: word) == word {
            return "'" + word.replacing("'", with: #"'\''"#) + "'"
        }
        var text = "$'"
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\\"): text += "\\" + String(Unicode.Scalar(byte))
            case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16)
                text += digits.utf8.count < 2 ? "\\x0" + digits : "\\x" + digits
            }
        }
        return text + "'"
    }
}
