import AnalysisCore
import JSON

/// Summaries of neighbouring parts that one more request shall merge into one.
public struct Reduction: Sendable, Hashable {
    /// The parts whose summaries are merged, in order.
    public let parts: [PartReading]
    /// The text that is asked about: the summaries, one paragraph each.
    public let passage: Passage

    /// A reduction of parts that have a reading each.
    init(parts: [PartReading]) {
        let summaries = parts.compactMap { part in
            part.reading.map { reading in
                let points = reading.fields["key_points"]?.array?.compactMap(\.string) ?? []
                let summary = reading.fields["summary"]?.string ?? ""
                return ([summary] + points.map { "- \($0)" }).joined(separator: "\n")
            }
        }
        let first = parts.first?.passages.first
        self.parts = parts
        passage = Passage(
            document: first?.document ?? DocumentID(""),
            text: summaries.joined(separator: "\n\n"),
            metadata: first?.metadata ?? [:]
        )
    }
}
