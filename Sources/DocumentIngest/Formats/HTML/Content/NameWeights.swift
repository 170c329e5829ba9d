/// How much the words of names speak for and against main content.
struct NameWeights: Sendable {
    private var weights: [UInt32: Double] = [:]

    /// Reads weights, each a word and its weight in hundredths: `footer:-210 post|body:150`.
    init(_ text: String) {
        for entry in text.split(whereSeparator: \.isWhitespace) {
            guard let colon = entry.lastIndex(of: ":"),
                let hundredths = Int(entry[entry.index(after: colon)...])
            else { continue }
            var hash: UInt32 = 2_166_136_261
            for byte in entry[..<colon].utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            weights[hash] = Double(hundredths) / 100
        }
    }

    /// The weight of the word of a hash; 0 for an unknown one.
    subscript(word: UInt32) -> Double { weights[word] ?? 0 }
}
