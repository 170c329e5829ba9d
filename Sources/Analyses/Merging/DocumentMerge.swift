import AnalysisCore

/// Leads from the readings of a document's parts to the reading of the document.
///
/// Summaries are merged by asking again, as often as it takes; all else is merged here. The merge
/// says what to ask, whoever owns it asks, and tells it what came of that:
///
///     var merge = DocumentMerge(of: parts, textBytes: 120_000, analysis: analysis)
///     while case .ask(let reductions) = merge.next(fits: fits) {
///         merge.take(reductions.map { … })
///     }
public struct DocumentMerge: Sendable {
    /// What is to be done next.
    public enum Step: Sendable, Hashable {
        /// Ask for these, and hand the results to `take(_:)` in the same order.
        case ask([Reduction])
        /// Nothing more: this is the result, or why there is none.
        case done(Result<MergedReading, ReadingFailure>)
    }

    private let analysis: Analysis
    private let textBytes: Int
    private var parts: [PartReading]
    private var asked: [Reduction] = []
    /// Whether a reduction failed: then the summaries stand one after the other.
    private var isStuck = false

    /// A merge.
    ///
    /// - Parameters:
    ///   - parts: The readings of all parts, in order, failed ones included.
    ///   - textBytes: The size of the document's text in UTF-8 bytes.
    ///   - analysis: The analysis that the parts were asked by.
    public init(of parts: [PartReading], textBytes: Int, analysis: Analysis) {
        self.parts = parts
        self.textBytes = textBytes
        self.analysis = analysis
    }

    /// What is to be done next.
    ///
    /// - Parameter fits: Whether a text fits into one request, beside the rest of the prompt.
    /// - Returns: More to ask, or the result.
    public mutating func next(fits: (String) -> Bool) -> Step {
        let summarized = parts.filter { $0.reading != nil }
        if analysis.reduction != nil, !isStuck, summarized.count > 1 {
            asked = groups(of: summarized, fits: fits).filter { $0.count > 1 }
                .map(Reduction.init)
            if !asked.isEmpty { return .ask(asked) }
        }
        return .done(analysis.merge(parts, textBytes: textBytes))
    }

    /// Takes what came of the reductions that were asked for last.
    ///
    /// - Parameter results: One for each reduction, in order.
    public mutating func take(_ results: [Result<PartReading, ReadingFailure>]) {
        for (reduction, result) in zip(asked, results) {
            guard case .success(let merged) = result else {
                isStuck = true
                continue
            }
            if let first = parts.firstIndex(where: { reduction.parts.first == $0 }) {
                parts[first] = merged
            }
            parts.removeAll { reduction.parts.dropFirst().contains($0) }
        }
        // Fewer results than were asked for would be asked for again without end.
        if results.count < asked.count { isStuck = true }
        asked = []
    }

    /// Neighbouring parts whose summaries fit together into one request.
    private func groups(
        of parts: [PartReading],
        fits: (String) -> Bool
    ) -> [[PartReading]] {
        var groups: [[PartReading]] = []
        for part in parts {
            if let group = groups.last, fits(Reduction(parts: group + [part]).passage.text) {
                groups[groups.count - 1].append(part)
            } else {
                groups.append([part])
            }
        }
        return groups
    }
}
