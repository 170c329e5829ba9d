/// Tells the encodings of Western Europe apart that statistics take for one another: they differ in
/// few bytes, and these stand in different company.
enum LatinVariant {
    /// The encoding that the company of single bytes speaks for, where a text was taken for
    /// Windows-1252 or one of its like.
    ///
    /// - Parameters:
    ///   - guess: What statistics say.
    ///   - bytes: The text, or a part of it.
    /// - Returns: `guess`, or what the bytes say better.
    static func better(than guess: TextEncoding, for bytes: [UInt8]) -> TextEncoding {
        guard ["windows-", "ISO-8859-", "mac"].contains(where: guess.name.hasPrefix) else {
            return guess
        }
        if isMacRoman(bytes), let encoding = TextEncoding(label: "macintosh") { return encoding }
        if guess == .windows1252, isLatin9(bytes), let encoding = TextEncoding(label: "latin9") {
            return encoding
        }
        return guess
    }

    /// Whether the letters of a text are where Mac OS has them and Windows has punctuation, or
    /// letters that hardly ever stand in a word.
    private static func isMacRoman(_ bytes: [UInt8]) -> Bool {
        var (mac, windows) = (0, 0)
        for index in bytes.indices where bytes[index] >= 0x80 {
            let before = index > 0 && isLowercase(bytes[index - 1])
            let behind = index + 1 < bytes.count && isLowercase(bytes[index + 1])
            guard before || behind else { continue }
            switch bytes[index] {
            // Lower-case letters with accents, and the sharp s.
            case 0x87...0x91, 0x98...0x9F, 0xA7: mac += 1
            // Capital letters, but within a word those of DOS.
            case 0x81, 0x82, 0x84: if before, behind { return false }
            // The same letters in Windows-1252; what is left out are quotes and dashes of Mac OS.
            case 0xDF...0xFF: windows += 1
            default: break
            }
        }
        return mac >= 2 && mac > 4 * windows && !hasWindowsQuotes(bytes)
    }

    /// Whether quotation marks of Windows stand around words, which are capital letters or vowels
    /// with an accent in Mac OS.
    private static func hasWindowsQuotes(_ bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { first, second in
            (first == 0x20 && (second == 0x93 || second == 0x84 || second == 0x96))
                || (first == 0x94 && second == 0x20)
        }
    }

    /// Whether a text of no C1 controls writes prices with the euro of ISO-8859-15, or words with its
    /// ligature, where ISO-8859-1 has a sign that stands for any currency, and a half.
    private static func isLatin9(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(where: { 0x80...0x9F ~= $0 }) else { return false }
        return bytes.indices.contains { index in
            switch bytes[index] {
            case 0xA4:
                isDigit(bytes[..<index].last { $0 != 0x20 && $0 != 0xA0 })
                    || isDigit(bytes[(index + 1)...].first { $0 != 0x20 && $0 != 0xA0 })
            case 0xBD:
                index > 0 && isLowercase(bytes[index - 1]) && index + 1 < bytes.count
                    && isLowercase(bytes[index + 1])
            default: false
            }
        }
    }

    private static func isLowercase(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
    }

    private static func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
    }
}
