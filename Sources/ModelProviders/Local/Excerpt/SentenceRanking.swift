/// The sentences of a text by how much of it they say.
///
/// A sentence ranks high where its words are those that the whole text is about (the cosine to the
/// centroid of all sentences, words weighted by how few sentences have them), where it states
/// numbers, and where it stands early. Takes time and memory linear in the length of the text.
struct SentenceRanking: Sendable {
    /// The sentences in the order of the text.
    let sentences: [String]
    /// Their places, the best first.
    let order: [Int]
    private let vectors: [[String: Double]]

    /// What a number in a sentence is worth, beside a cosine of at most 1.
    private static let number = 0.15
    /// What each place further back costs.
    private static let place = 0.03
    /// Beyond so many places it costs no more: the end of a long text may be what it is about.
    private static let lastPlace = 20
    /// Two sentences as like as this say the same.
    private static let likeness = 0.8

    /// The ranking of a text's sentences.
    init(_ text: String) {
        let sentences = Sentences(of: text).texts
        let words = sentences.map(Self.words)
        var spread: [String: Int] = [:]
        for unique in words.map(Set.init) {
            for word in unique { spread[word, default: 0] += 1 }
        }
        let weights = spread.mapValues { count in
            ((Double(sentences.count) + 1) / (Double(count) + 0.5)).logarithm
        }
        let vectors = words.map { Self.vector(of: $0, weights) }
        var sum: [String: Double] = [:]
        for vector in vectors {
            for (word, weight) in vector { sum[word, default: 0] += weight }
        }
        let centroid = Self.normalized(sum)
        let scores = sentences.indices.map { index in
            Self.product(vectors[index], centroid)
                + (sentences[index].contains(where: \.isNumber) ? Self.number : 0)
                - Self.place * Double(min(index, Self.lastPlace))
        }
        self.sentences = sentences
        self.vectors = vectors
        order = sentences.indices.sorted {
            scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
        }
    }

    /// The best sentences, in the order of the text.
    ///
    /// - Parameters:
    ///   - count: How many at most.
    ///   - words: How many words they may have together; the first chosen may have more.
    ///   - taken: The places of those that are not to be chosen again.
    /// - Returns: Their places.
    func best(_ count: Int, words: Int? = nil, without taken: Set<Int> = []) -> [Int] {
        var chosen: [Int] = []
        var room = words ?? .max
        for index in order where !taken.contains(index) {
            guard chosen.count < count else { break }
            let size = sentences[index].split(separator: " ").count
            guard size <= room || chosen.isEmpty,
                !chosen.contains(where: {
                    Self.product(vectors[$0], vectors[index]) > Self.likeness
                })
            else { continue }
            chosen.append(index)
            room -= size
        }
        return chosen.sorted()
    }
}

extension SentenceRanking {
    /// The words of a sentence, folded; of scripts without spaces every two neighbouring characters.
    private static func words(of sentence: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Character?
        for character in sentence.lowercased() {
            guard character.isLetter || character.isNumber else {
                if !word.isEmpty { words.append(word) }
                (word, previous) = ("", nil)
                continue
            }
            guard character.isUnspaced else {
                word.append(character)
                previous = nil
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if let previous { words.append("\(previous)\(character)") }
            previous = character
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func vector(
        of words: [String],
        _ weights: [String: Double]
    ) -> [String: Double] {
        var counts: [String: Double] = [:]
        for word in words { counts[word, default: 0] += 1 }
        return normalized(
            Dictionary(
                uniqueKeysWithValues: counts.map { word, count in
                    (word, (1 + count.logarithm) * (weights[word] ?? 0))
                }
            )
        )
    }

    private static func normalized(_ vector: [String: Double]) -> [String: Double] {
        // Added in one order: otherwise the last bit, and with it a choice, differs between runs.
        let square = vector.values.sorted().reduce(0) { $0 + $1 * $1 }
        guard square > 0 else { return vector }
        return vector.mapValues { $0 / square.squareRoot() }
    }

    private static func product(_ left: [String: Double], _ right: [String: Double]) -> Double {
        left.map { $0.value * (right[$0.key] ?? 0) }.sorted().reduce(0, +)
    }
}

extension Character {
    /// Whether it is of a script that puts no spaces between words: Han, Kana, Thai.
    fileprivate var isUnspaced: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
            || (0x20000...0x323AF).contains(scalar) || (0x0E00...0x0E7F).contains(scalar)
    }
}
