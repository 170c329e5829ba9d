import Markup

/// Pictures, files and signatures that stand in XML as text, in base 64: nobody reads them.
struct EncodedBytes {
    /// Tells whether a text is nothing but bytes in base 64.
    ///
    /// That is one long word, or lines of the same kind; capitals, small letters and digits alternate
    /// in it as they never do in words.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - isDeclared: Whether the document says so; then it may be short, and of any letters.
    /// - Returns: Whether it is.
    static func fill(_ text: Span<UInt8>, isDeclared: Bool = false) -> Bool {
        guard isDeclared || text.count >= shortest else { return false }
        // Most values are words, which end soon.
        if !isDeclared, text.count < longestOfDoubt, endsSoon(text) { return false }
        var index = start(of: text)
        // An address that holds a file says so itself.
        let isSaid = isDeclared || index > 0
        let isFile = !isSaid && startsAsFile(text)
        guard isSaid || isFile || text.count >= shortestOfUnknown else { return false }
        var counts = Counts()
        var line = 0
        while index < text.count {
            let byte = text[index]
            if byte <= 0x20 {
                if line > 0, !isDeclared, !counts.endLine(of: line) { return false }
                line = 0
            } else if byte == UInt8(ascii: "-"), line == 0, let end = endOfFrame(text, index) {
                index = end
                continue
            } else {
                guard counts.take(byte) else { return false }
                line += 1
            }
            index += 1
        }
        if isSaid { return counts.all > 0 }
        guard line == 0 || counts.endLine(of: line) else { return false }
        if isFile { return counts.all >= shortest }
        guard counts.all >= shortestOfUnknown, counts.alternate else { return false }
        return counts.all >= longestOfDoubt || (counts.all % 4 == 0 && counts.alternateOften)
    }

    /// So short a text may be a name, also where it starts like a file.
    static let shortest = 32
    /// So short a text may be a name or a key, where nothing says what it is.
    private static let shortestOfUnknown = 120
    /// Up to this length letters must alternate as at random, and whole bytes come out.
    private static let longestOfDoubt = 200

    /// Whether the first word of a text is a short one, and no address that holds a file.
    private static func endsSoon(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count, text[index] <= 0x20 { index += 1 }
        let end = min(text.count, index + shortest / 2)
        while index < end {
            let byte = text[index]
            if byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
                || byte >= 0x80
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// Whether a text starts as pictures, archives and documents do: PNG, JPEG, GIF, PDF, ZIP, SVG,
    /// WebP, TIFF, Ogg, MP3, gzip, XML and old files of Office.
    private static func startsAsFile(_ text: Span<UInt8>) -> Bool {
        var start = 0
        while start < text.count, text[start] <= 0x20 { start += 1 }
        return starts.contains { bytes in
            text.count >= start + bytes.count
                && bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
        }
    }

    private static let starts = [
        "iVBORw0KGgo", "/9j/", "R0lGOD", "JVBERi0", "UEsDB", "PHN2Zy", "UklGR", "SUkq", "TU0AK",
        "T2dnUw", "SUQz", "H4sI", "PD94bWw", "0M8R4KGx",
    ].map { Array($0.utf8) }

    /// Where the bytes start: behind the head of a `data:` address.
    private static func start(of text: Span<UInt8>) -> Int {
        var start = 0
        while start < text.count, text[start] <= 0x20 { start += 1 }
        guard text.count > start + 5, text[start] | 0x20 == UInt8(ascii: "d"),
            text[start + 4] == UInt8(ascii: ":")
        else { return 0 }
        let comma = text.firstIndex(of: UInt8(ascii: ","), from: start)
        guard comma < min(text.count, start + 200), comma >= start + 7,
            (comma - 7..<comma).map({ text[$0] }).elementsEqual(";base64".utf8)
        else { return 0 }
        return comma + 1
    }

    /// The end of a line such as `-----BEGIN CERTIFICATE-----`.
    private static func endOfFrame(_ text: Span<UInt8>, _ start: Int) -> Int? {
        guard text.count > start + 10,
            (start..<start + 5).allSatisfy({ text[$0] == UInt8(ascii: "-") })
        else { return nil }
        var end = start + 5
        while end < text.count, end < start + 100, text[end] != UInt8(ascii: "-") { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: "-") else { return nil }
        while end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
        return end
    }

    private struct Counts {
        var all = 0
        private var capitals = 0
        private var smalls = 0
        private var digits = 0
        /// How many small letters follow another one.
        private var runs = 0
        private var followsSmall = false
        /// How often a letter of one kind follows one of another.
        private var changes = 0
        private var last = 0
        private var hasEnded = false
        private var hasShortLine = false

        mutating func take(_ byte: UInt8) -> Bool {
            guard !hasEnded || byte == UInt8(ascii: "=") else { return false }
            var isSmall = false
            var kind = 0
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                capitals += 1
                kind = 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                smalls += 1
                isSmall = true
                kind = 2
                if followsSmall { runs += 1 }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                kind = 3
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "="): hasEnded = true
            default: return false
            }
            followsSmall = isSmall
            if kind != last { changes += 1 }
            last = kind
            all += 1
            return true
        }

        /// Ends a line; only the last one may be short.
        mutating func endLine(of length: Int) -> Bool {
            guard !hasShortLine else { return false }
            hasShortLine = length < 40
            return true
        }

        var alternate: Bool {
            capitals > 0 && smalls > 0 && digits > 0 && 2 * runs < all
        }

        /// At random, three of five do.
        var alternateOften: Bool { 2 * changes > all }
    }
}
