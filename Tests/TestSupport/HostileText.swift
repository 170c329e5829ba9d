/// Texts that do something to a terminal, or to the eyes of a reader, where they are shown as they
/// are.
public enum HostileText {
    /// Some two hundred texts, no two alike.
    public static let all: [String] = {
        let controls = (0..<0x20).filter { ![0x09, 0x0A].contains($0) } + [0x7F] + (0x80..<0xA0)
        let marks =
            [0x061C, 0x200E, 0x200F, 0x2028, 0x2029] + (0x202A...0x202E) + (0x2066...0x2069)
        let single = (controls + marks).compactMap { Unicode.Scalar(UInt32($0)) }
            .map { "a\($0)b" }
        let worst = ["\u{1B}", "\u{7}", "\r", "\u{9B}", "\u{202E}", "\u{2066}"]
        let framed = worst.flatMap { character in
            frames.map { $0.replacing("@", with: character) }
        }
        return single + sequences + framed
    }()

    /// Those that can be an argument of a command, or a part of a path.
    public static var arguments: [String] { all.filter { !$0.contains("\0") } }

    /// What the texts have in them that must not be written anywhere as it is.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - sequences: Sequences that may stand there, such as those that move a progress line.
    /// - Returns: The first of it, with what stands around it, escaped; `nil` where there is none.
    public static func raw(in text: String, apartFrom sequences: [String] = []) -> String? {
        var text = text
        for sequence in sequences { text = text.replacing(sequence, with: "") }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isRaw: Bool
            switch scalar.value {
            case 0x09, 0x0A: isRaw = false
            case 0x0D: isRaw = !(index + 1 < scalars.count && scalars[index + 1] == "\n")
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
                isRaw = true
            default: isRaw = false
            }
            guard isRaw else { continue }
            let around = scalars[max(0, index - 40)..<min(scalars.count, index + 40)]
            return around.map { $0.escaped(asASCII: true) }.joined()
        }
        return nil
    }

    /// Where a character stands: `@`.
    private static let frames = [
        "@", "@start", "end@", "@@", "one\n@two", "\"@\"", "a,@,b", "<b title='@'>",
        "{\"a\":\"@\"}",
        "[@](@)", "x=@", "'@", "</script>@", "a@b@c", "&lt;@&gt;",
    ]

    private static let sequences = [
        "\u{1B}[2J\u{1B}[H", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}",
        "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}]8;;http://evil.example/\u{1B}\\link\u{1B}]8;;\u{1B}\\",
        "\u{1B}[1A\u{1B}[2Kgone", "\u{1B}c", "\u{1B}(0lqqk", "\u{1B}[?1049h", "\u{1B}[6n",
        "\u{1B}P+q544e\u{1B}\\", "\u{1B}_Gi=1;AAAA\u{1B}\\", "\u{9B}2J", "\u{9D}0;x\u{9C}",
        "\u{90}q\u{9C}", "100%\r  0%", "fail\u{8}\u{8}\u{8}\u{8}pass", "a\u{B}b\u{C}c",
        "\u{202E}gpj.exe", "user\u{2066}// \u{2069}\u{2066}admin", "\u{200F}abc\u{200E}",
        "::error file=x::\u{1B}[0m", "\r\n\r\n\u{7}", "\u{1B}[8mhidden", "\0\0\u{1}\u{2}",
        "ok\u{85}next", "one\u{2028}two\u{2029}three", "\u{1B}[38;5;9m\u{1B}[5m",
        "=cmd\u{7}|'/C'!A0",
        "-\u{1B}[m", "@\u{202E}", "\u{1B}]1337;File=name=eA==:AAAA\u{7}", "\u{E}\u{F}",
        "\u{7F}\u{7F}\u{7F}", "é\u{9B}ü\u{202B}ש",
    ]
}
