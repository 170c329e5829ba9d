/// The markers between which the text of documents stands, made so that the text cannot close
/// them.
///
/// The markers bear a code that is derived from the text, so that the same text gives the same
/// prompt, and that does not occur in it, in whatever case, with whatever invisible characters
/// between its digits, and in whatever form of them: not because it would be hard to guess, but
/// because a code that occurs is not taken.
struct Fence: Sendable, Hashable {
    /// The code in both markers: twelve hexadecimal digits.
    let code: String

    /// A fence for texts that will stand in one prompt.
    ///
    /// - Parameters:
    ///   - texts: The texts; the code is derived from them.
    ///   - others: What else a document brings into the prompt, and must not hold the code either.
    init(around texts: [String], avoiding others: [String] = []) {
        var hash = FNV1a()
        for text in texts {
            hash.combine(text.utf8)
            hash.combine(CollectionOfOne(0xFF))
        }
        self.init(around: texts + others, firstHash: hash)
    }

    /// Takes the first hash as it is, so that tests can make codes collide.
    init(around texts: [String], firstHash: FNV1a) {
        var hash = firstHash
        var code = hash.digits
        while texts.contains(where: { Self.occurs(code, in: $0) }) {
            hash.combine(code.utf8)
            code = hash.digits
        }
        self.code = code
    }

    /// The marker before a text; `id` tells several texts of one prompt apart.
    func opening(id: String? = nil) -> String {
        guard let id else { return "<document-\(code)>" }
        return "<document-\(code) id=\"\(id)\">"
    }

    /// The marker behind a text.
    var closing: String { "</document-\(code)>" }

    /// A text between its markers.
    func around(_ text: String, id: String? = nil) -> String {
        "\(opening(id: id))\n\(text)\n\(closing)"
    }

    /// Whether a code of lower-case digits occurs in a text, or what looks like it.
    private static func occurs(_ code: String, in text: String) -> Bool {
        let code = Array(code.utf8)
        let bytes = text.unicodeScalars.compactMap(plain)
        guard bytes.count >= code.count else { return false }
        return (0...(bytes.count - code.count)).contains { start in
            bytes[start] == code[0] && bytes[start..<(start + code.count)].elementsEqual(code)
        }
    }

    /// The hexadecimal digit that a character stands for in lower case; `nil` where it is not seen,
    /// zero where it is something else.
    private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        switch value {
        case 0x41...0x46: return UInt8(value) | 0x20
        case ..<0x80: return UInt8(value)
        // Full-width letters.
        case 0xFF21...0xFF26: return UInt8(value - 0xFF21) + UInt8(ascii: "a")
        case 0xFF41...0xFF46: return UInt8(value - 0xFF41) + UInt8(ascii: "a")
        // Mathematical letters: thirteen alphabets of two cases.
        case 0x1D400...0x1D6A3:
            let letter = UInt8((value - 0x1D400) % 26)
            return letter < 6 ? UInt8(ascii: "a") + letter : 0
        default: break
        }
        let properties = scalar.properties
        if let digit = properties.numericValue, properties.numericType != .numeric {
            return UInt8(ascii: "0") + UInt8(digit)
        }
        switch properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark: return nil
        default: return properties.isDefaultIgnorableCodePoint ? nil : 0
        }
    }
}

/// The hash of Fowler, Noll and Vo (64 bits, variant 1a): the same on every machine and in every
/// run, which Swift's own is not.
struct FNV1a {
    private var state: UInt64

    init(state: UInt64 = 0xCBF2_9CE4_8422_2325) {
        self.state = state
    }

    mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }

    /// The last 48 bits as twelve lower-case hexadecimal digits.
    var digits: String {
        let text = String(state & 0xFFFF_FFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 12 - text.count) + text
    }
}
