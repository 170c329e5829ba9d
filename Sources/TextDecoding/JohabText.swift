/// Tells Johab, the encoding of Korean that builds each syllable from its letters, by that structure:
/// statistics do not know it.
///
/// Two bytes hold a bit that is set and three letters of five bits. Of all pairs of bytes a third look
/// like a syllable, so that a text of a dozen pairs that nearly all do is no accident.
enum JohabText {
    /// How many syllables a text must have at least.
    private static let leastSyllables = 6
    /// The share of the pairs that must be syllables.
    private static let leastShare = 0.95

    /// Whether bytes that are not UTF-8 are a text in Johab.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var (syllables, others) = (0, 0)
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { break }
            if isSyllable(UInt16(lead) << 8 | UInt16(bytes[index + 1])) {
                syllables += 1
            } else if !(0xD8...0xF9 ~= lead && bytes[index + 1] >= 0x31) {
                // What is no symbol and no ideograph either is not Johab.
                others += 1
            }
            index += 2
        }
        return syllables >= leastSyllables
            && Double(syllables) >= leastShare * Double(syllables + others)
    }

    private static func isSyllable(_ pair: UInt16) -> Bool {
        let (initial, medial, final) = (pair >> 10 & 0x1F, pair >> 5 & 0x1F, pair & 0x1F)
        return pair & 0x8000 != 0 && 2...20 ~= initial
            && [3...7, 10...15, 18...23, 26...29].contains { $0.contains(medial) }
            && 1...29 ~= final && final != 18
    }
}
