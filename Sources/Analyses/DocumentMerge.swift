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
    /// What was asked for last: each reduction with the places of its parts.
    private var asked: [(reduction: Reduction, places: [Int])] = []
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
    /// - Parameter fits: Whether a text fits into one request, beside the rest of the prompt; what
    ///   a text that fits begins with fits as well.
    /// - Returns: More to ask, or the result.
    public mutating func next(fits: (String) -> Bool) -> Step {
        let summarized = parts.indices.filter { parts[$0].reading != nil }
        if analysis.reduction != nil, !isStuck, summarized.count > 1 {
            let groups = groups(of: summarized, fits: fits).filter { $0.count > 1 }
            asked = groups.enumerated().map { number, places in
                let reduction = Reduction(parts: places.map { parts[$0] }, number: number)
                return (reduction, Array(places))
            }
            if !asked.isEmpty { return .ask(asked.map(\.reduction)) }
        }
        return .done(analysis.merge(parts, textBytes: textBytes))
    }

    /// Takes what came of the reductions that were asked for last.
    ///
    /// - Parameter results: One for each reduction, in order.
    public mutating func take(_ results: [Result<PartReading, ReadingFailure>]) {
        var merged: Set<Int> = []
        for ((_, places), result) in zip(asked, results) {
            guard case .success(let part) = result else {
                isStuck = true
                continue
            }
            parts[places[0]] = part
            merged.formUnion(places.dropFirst())
        }
        parts = parts.indices.filter { !merged.contains($0) }.map { parts[$0] }
        // Fewer results than were asked for would be asked for again without end.
        if results.count < asked.count { isStuck = true }
        asked = []
    }

    /// Neighbouring parts whose summaries fit together into one request, by their places.
    private func groups(of places: [Int], fits: (String) -> Bool) -> [ArraySlice<Int>] {
        var groups: [ArraySlice<Int>] = []
        var rest = places[...]
        while !rest.isEmpty {
            let count = largestGroup(in: rest, fits: fits)
            groups.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return groups
    }

    /// How many of the first parts fit into one request; at least one.
    ///
    /// The number is doubled until they do not fit, and then halved in: to try one number after the
    /// other would read the same summaries again with each.
    private func largestGroup(in places: ArraySlice<Int>, fits: (String) -> Bool) -> Int {
        func fit(_ count: Int) -> Bool {
            fits(Reduction.text(of: places.prefix(count).lazy.map { parts[$0] }))
        }
        var fitting = 1
        var unfitting = places.count + 1
        while fitting < places.count, unfitting > places.count {
            let next = min(fitting * 2, places.count)
            if fit(next) { fitting = next } else { unfitting = next }
        }
        while unfitting - fitting > 1 {
            let middle = (fitting + unfitting) / 2
            if fit(middle) { fitting = middle } else { unfitting = middle }
        }
        return fitting
    }
}
