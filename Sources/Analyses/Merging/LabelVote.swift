/// A vote of parts on labels: a part weighs its tokens times how sure it is.
struct LabelVote {
    /// The share of the whole weight, from 0 to 1, from which on a label of several is kept.
    static let leastShare = 0.25

    private let labels: [String]
    private var scores: [Double]
    private var weight = 0.0

    /// A vote among labels; of two with the same score the earlier wins.
    init(labels: [String]) {
        self.labels = labels
        scores = Array(repeating: 0, count: labels.count)
    }

    /// Counts a part; one without tokens still has a voice.
    mutating func add(_ chosen: [String], tokens: Int, confidence: Double) {
        let tokens = Double(max(1, tokens))
        weight += tokens
        for label in chosen {
            guard let index = labels.firstIndex(of: label) else { continue }
            scores[index] += tokens * confidence
        }
    }

    /// The label with the highest score, and its share of the whole weight.
    var winner: (label: String, share: Double)? {
        ranking.first
    }

    /// The labels with a share of at least `leastShare`, the highest first; at least one.
    var winners: [(label: String, share: Double)] {
        let ranking = ranking
        let kept = ranking.prefix { $0.share >= Self.leastShare }
        return Array(kept.isEmpty ? ranking.prefix(1) : kept)
    }

    private var ranking: [(label: String, share: Double)] {
        guard weight > 0 else { return [] }
        return zip(labels, scores).enumerated()
            .filter { $0.element.1 > 0 }
            .sorted {
                ($0.element.1, -$0.offset) > ($1.element.1, -$1.offset)
            }
            .map { (label: $0.element.0, share: $0.element.1 / weight) }
    }
}
