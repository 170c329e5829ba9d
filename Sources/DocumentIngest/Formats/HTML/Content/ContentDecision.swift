/// Decides which blocks of a page are kept.
///
/// The score of each block is the log odds that it is main content. Of all borders between kept and
/// left out, the one is taken with which the expected F1 of the words is highest: a page of which
/// little is sure keeps more of what is likely than one whose content stands out.
struct ContentDecision {
    /// Whether each block is kept.
    private(set) var keeps: [Bool]
    /// The lowest score of a block that is kept for its score.
    let border: Float

    /// How far the odds are trusted; 1 would take them as they are.
    private static let trust: Float = 0.8

    /// Decides.
    init(blocks: [PageBlock], scores: [Float]) {
        let words = blocks.map { Float(max($0.text.words, 1)) }
        let order = scores.indices.sorted {
            scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
        }
        let chances = scores.map { Self.chance(of: $0 * Self.trust) }
        let expected = zip(chances, words).reduce(Float(0)) { $0 + $1.0 * $1.1 }
        var best: Float = -1
        var border: Float = 0
        var kept: Float = 0
        var right: Float = 0
        for index in order {
            kept += words[index]
            right += chances[index] * words[index]
            let measure = right / (kept + expected)
            if measure > best {
                best = measure
                border = scores[index]
            }
        }
        self.border = border
        keeps = scores.map { $0 >= border }
        fillGaps(scores)
    }

    /// Takes another choice.
    mutating func keep(_ others: [Bool]) { keeps = others }

    /// Keeps what stands alone between blocks that are kept, unless much speaks against it: content
    /// is not cut for one odd line.
    private mutating func fillGaps(_ scores: [Float]) {
        guard keeps.count > 2 else { return }
        var wasKept = keeps[0]
        for index in 1..<keeps.count - 1 {
            let isKept = keeps[index]
            if wasKept, keeps[index + 1], scores[index] >= border - Self.gapSlack {
                keeps[index] = true
            }
            wasKept = isKept
        }
    }

    /// How far below the border the score of a block in a gap may be.
    private static let gapSlack: Float = 2

    /// The logistic function, from operations that are exact to the last bit on every machine.
    private static func chance(of odds: Float) -> Float {
        let bounded = Double(max(-20, min(20, odds)))
        var power = 1 - abs(bounded) / 4_096
        for _ in 0..<12 { power *= power }
        return Float(bounded < 0 ? power / (1 + power) : 1 / (1 + power))
    }
}
