import AnalysisCore
import JSON

/// Summaries of neighbouring parts that one more request shall merge into one.
public struct Reduction: Sendable, Hashable {
    /// Which of the reductions it is that are asked for together, from 0.
    public let number: Int
    /// The parts whose summaries are merged, in order.
    public let parts: [PartReading]
    /// The text that is asked about: the summaries, one paragraph each.
    public let passage: Passage

    /// A reduction of parts that have a reading each.
    init(parts: some Sequence<PartReading>, number: Int = 0) {
        self.number = number
        self.parts = Array(parts)
        let first = self.parts.first?.passages.first
        passage = Passage(
            document: first?.document ?? DocumentID(""),
            text: Self.text(of: self.parts),
            metadata: first?.metadata ?? [:]
        )
    }

    /// The summaries of parts, one paragraph each.
    static func text(of parts: some Sequence<PartReading>) -> String {
        let summaries = parts.compactMap { part in
            part.reading.map { reading in
                let points = reading.fields["key_points"]?.array?.compactMap(\.string) ?? []
                let summary = reading.fields["summary"]?.string ?? ""
                return ([summary] + points.map { "- \($0)" }).joined(separator: "\n")
            }
        }
        return summaries.joined(separator: "\n\n")
    }
}
