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
        var counts = Counts()
        var index = start(of: text)
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
        if isDeclared { return counts.all > 0 }
        return counts.all >= shortest && counts.alternate && (line == 0 || counts.endLine(of: line))
    }

    /// So short a text may be a name.
    static let shortest = 200

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
        private var hasEnded = false
        private var hasShortLine = false

        mutating func take(_ byte: UInt8) -> Bool {
            guard !hasEnded || byte == UInt8(ascii: "=") else { return false }
            var isSmall = false
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                smalls += 1
                isSmall = true
                if followsSmall { runs += 1 }
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "="): hasEnded = true
            default: return false
            }
            followsSmall = isSmall
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
    }
}
