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
