/// Cuts a text at the borders of headings, paragraphs and sentences, so that each part keeps to a
/// budget of tokens.
///
/// Nothing is lost: the chunks without their overlap, one after the other, are the text.
public struct Chunker: Sendable {
    /// The most tokens that a chunk may have, its overlap included.
    public let maxTokens: Int
    /// How many tokens of the chunk before are repeated at most; 0 for none.
    public let overlap: Int
    private let estimate: @Sendable (Substring) -> Int

    /// A chunker.
    ///
    /// - Parameters:
    ///   - maxTokens: The most tokens that a chunk may have; at least 1.
    ///   - overlap: How many tokens of the chunk before are repeated; 0 by default, and never more
    ///     than half of `maxTokens`.
    ///   - estimate: The number of tokens of a text. That of a text should be no more than the sum
    ///     of those of its parts.
    public init(
        maxTokens: Int,
        overlap: Int = 0,
        estimate: @escaping @Sendable (Substring) -> Int
    ) {
        self.maxTokens = max(1, maxTokens)
        self.overlap = min(max(0, overlap), self.maxTokens / 2)
        self.estimate = estimate
    }

    /// The chunks of a text, in order; a single one if the text keeps to the budget, none if it is
    /// empty.
    public func chunks(of text: String) -> [Chunk] {
        guard !text.isEmpty else { return [] }
        if estimate(text[...]) <= maxTokens {
            return [Chunk(text: text[...], range: 0..<text.utf8.count)]
        }
        // A chunk that repeats something has that much less room.
        let budget = maxTokens - overlap
        var chunks: [Chunk] = []
        var offset = 0
        for part in parts(of: text, budget: budget) {
            let length = part.utf8.count
            let start = chunks.isEmpty ? part.startIndex : tail(of: text[..<part.startIndex])
            chunks.append(
                Chunk(
                    text: text[start..<part.endIndex],
                    range: offset..<offset + length,
                    overlap: text.utf8.distance(from: start, to: part.startIndex)
                )
            )
            offset += length
        }
        return chunks
    }

    /// The text in parts of at most `budget` tokens, packed greedily.
    private func parts(of text: String, budget: Int) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var end = start
        var used = 0
        func close() {
            if start < end { parts.append(text[start..<end]) }
            start = end
            used = 0
        }
        // What does not fit at one level is cut at the next.
        func take(_ piece: Substring, level: TextBorder) {
            let tokens = estimate(piece)
            if tokens > budget, let finer = level.finer {
                finer.forEachPiece(of: piece) { take($0, level: finer) }
                return
            }
            let opensSection = level == .section && used * 2 > budget
            if used + tokens > budget || opensSection { close() }
            used += tokens
            end = piece.endIndex
            if tokens > budget { close() }
        }
        TextBorder.section.forEachPiece(of: text[...]) { take($0, level: .section) }
        close()
        return parts
    }

    /// Where the end of what comes before a chunk starts: whole sentences, or else whole words.
    private func tail(of before: Substring) -> Substring.Index {
        guard overlap > 0 else { return before.endIndex }
        // A token is hardly longer than sixteen bytes: no need to look further back.
        let window = before.utf8.suffix(overlap * 16)
        var start = window.startIndex
        while start < before.endIndex, before.utf8[start] & 0xC0 == 0x80 {
            start = before.utf8.index(after: start)
        }
        let near = before[start...]
        for level in [TextBorder.sentence, .word, .character] {
            var first = near.endIndex
            var used = 0
            for piece in level.pieces(of: near).reversed() {
                used += estimate(piece)
                if used > overlap { break }
                first = piece.startIndex
            }
            if first < near.endIndex { return first }
        }
        return before.endIndex
    }
}
