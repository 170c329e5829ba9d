/// Guesses the encoding of texts with a few letters beyond ASCII, such as a single word: statistics
/// have too little to go by, and take every other word of Western Europe for one of elsewhere.
///
/// Each encoding that is common makes a text of the bytes, and each text has its price: signs in the
/// middle of words, capital letters behind small ones, letters of two scripts side by side, and
/// letters in company that they do not keep. The cheapest counts. What decides in doubt is how common
/// the encodings are.
enum ShortSample {
    /// More letters beyond ASCII than this are enough for the statistics.
    private static let mostLetters = 12
    /// So few letters are too few to tell encodings by that are hardly ever used.
    private static let fewLetters = 3

    /// The encoding that a text is in.
    ///
    /// - Parameters:
    ///   - guess: What statistics say.
    ///   - bytes: The text, or a part of it.
    /// - Returns: `guess`, or what is more probable where there are a few letters.
    static func better(than guess: TextEncoding, for bytes: [UInt8]) -> TextEncoding {
        let count = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let most =
            common.contains(guess.name) ? mostLetters : rare.contains(guess.name) ? fewLetters : 0
        guard count <= most else { return guess }
        let sample = surroundings(of: bytes)
        var best: (cost: Int, encoding: TextEncoding)?
        for candidate in candidates {
            guard let encoding = TextEncoding(label: candidate.label) else { continue }
            var cost = candidate.cost
            if candidate.relatives.contains(guess.name) { cost -= candidate.isAlphabet ? 4 : 2 }
            let (utf8, _) = Converter.utf8(of: sample[...], from: encoding)
            let text = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
            cost += SampleCost(text).total(candidate.letters)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, encoding) }
        }
        return best?.encoding ?? guess
    }

    /// An encoding that may be meant.
    private struct Candidate {
        let label: String
        /// What it costs to be taken: the less common, the more.
        let cost: Int
        let letters: SampleCost.Letters
        /// The names of the encodings for which the statistics speak if it is this one.
        let relatives: Set<String>

        /// Whether its letters are of another alphabet.
        var isAlphabet: Bool { letters == .cyrillic || letters == .greek }
    }

    private static let candidates = [
        Candidate(
            label: "windows-1252",
            cost: 0,
            letters: .western,
            relatives: ["windows-1252", "ISO-8859-15"]
        ),
        Candidate(
            label: "windows-1250",
            cost: 3,
            letters: .central,
            relatives: ["windows-1250", "ISO-8859-2", "mac-centraleurope", "IBM852"]
        ),
        Candidate(label: "iso-8859-2", cost: 4, letters: .central, relatives: ["ISO-8859-2"]),
        Candidate(
            label: "windows-1254",
            cost: 4,
            letters: .turkish,
            relatives: ["windows-1254", "ISO-8859-3"]
        ),
        Candidate(label: "windows-1251", cost: 4, letters: .cyrillic, relatives: ["windows-1251"]),
        Candidate(label: "koi8-r", cost: 6, letters: .cyrillic, relatives: ["KOI8-R"]),
        Candidate(
            label: "windows-1253",
            cost: 4,
            letters: .greek,
            relatives: ["windows-1253", "ISO-8859-7"]
        ),
        Candidate(label: "iso-8859-7", cost: 5, letters: .greek, relatives: ["ISO-8859-7"]),
    ]

    /// What statistics take short texts for.
    private static let common: Set<String> = [
        "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
        "ISO-8859-2",
        "ISO-8859-3", "ISO-8859-7", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "mac-centraleurope",
        "IBM852",
    ]
    private static let rare: Set<String> = [
        "ISO-8859-4", "ISO-8859-10", "ISO-8859-13", "windows-1257", "windows-1258", "VISCII",
    ]

    /// The words around what is not ASCII.
    private static func surroundings(of bytes: [UInt8]) -> [UInt8] {
        var sample: [UInt8] = []
        var end = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            let start = max(end, index - 20)
            if start > end { sample.append(0x20) }
            let next = min(bytes.count, index + 20)
            if next > start { sample += bytes[start..<next] }
            end = max(end, next)
        }
        return sample
    }
}
