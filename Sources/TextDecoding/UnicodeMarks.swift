/// Recognises the encodings of Unicode: by a byte order mark, or by what the bytes look like.
enum UnicodeMarks {
    /// The encoding that a byte order mark tells, and the length of the mark.
    static func mark(of bytes: some Collection<UInt8>) -> (TextEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 or UTF-32 without a mark.
    static func unmarked(_ bytes: some Collection<UInt8>) -> TextEncoding? {
        let sample = Array(bytes.prefix(4_096))
        guard sample.count >= 4, sample.contains(where: { isForeign($0) }) else { return nil }
        return byZeros(sample) ?? byCharacters(sample)
    }

    /// Whether no text in an encoding of bytes has the byte.
    private static func isForeign(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(0x09...0x0D ~= byte)
    }

    /// By where the zero bytes stand: UTF-32, and UTF-16 in Latin script.
    private static func byZeros(_ sample: [UInt8]) -> TextEncoding? {
        var zeros = [0, 0, 0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
        let quarter = sample.count / 4
        if zeros[3] >= quarter, zeros[2] * 10 >= quarter * 9, zeros[0] * 10 < quarter {
            return .utf32LittleEndian
        }
        if zeros[0] >= quarter, zeros[1] * 10 >= quarter * 9, zeros[3] * 10 < quarter {
            return .utf32BigEndian
        }
        let even = zeros[0] + zeros[2]
        let odd = zeros[1] + zeros[3]
        if odd > quarter, even * 20 <= odd { return .utf16LittleEndian }
        if even > quarter, odd * 20 <= even { return .utf16BigEndian }
        return nil
    }

    /// UTF-16 in any script: nearly all units are characters, and one order of the bytes brings the
    /// white space and punctuation that texts have.
    private static func byCharacters(_ sample: [UInt8]) -> TextEncoding? {
        // Two letters of ASCII are a Chinese character, too.
        guard sample.count(where: { 0x20..<0x7F ~= $0 }) * 5 < sample.count * 4 else { return nil }
        let little = score(sample, isLittleEndian: true)
        let big = score(sample, isLittleEndian: false)
        if little > 0, little >= 4 * big { return .utf16LittleEndian }
        if big > 0, big >= 4 * little { return .utf16BigEndian }
        return nil
    }

    /// How many of the most common signs there are; zero for what is no text.
    private static func score(_ sample: [UInt8], isLittleEndian: Bool) -> Int {
        let units = stride(from: 0, to: sample.count - 1, by: 2).map { index in
            let (low, high) = isLittleEndian ? (index, index + 1) : (index + 1, index)
            return UInt16(sample[high]) << 8 | UInt16(sample[low])
        }
        var common = 0
        var strange = 0
        var decoder = UTF16()
        var iterator = units.makeIterator()
        loop: while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: break loop
            case .error: strange += 1
            case .scalarValue(let scalar):
                if Self.common.contains(scalar) {
                    common += 1
                } else if isStrange(scalar) {
                    strange += 1
                }
            }
        }
        return strange * 50 <= units.count && common * 200 >= units.count ? common : 0
    }

    private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .unassigned, .privateUse, .surrogate: true
        case .control: !(0x09...0x0D ~= scalar.value)
        default: false
        }
    }

    private static let common: Set<Unicode.Scalar> = [
        " ", "\n", "\r", "\u{3001}", "\u{3002}", "\u{FF0C}", "\u{60C}", "\u{964}", "\u{3000}",
    ]
}
