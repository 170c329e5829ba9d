/// Labels and two answers to each document, for figures that are no shares, such as macro F1.
public struct PairedScores: Sendable, Hashable {
    /// What one document contributes, each a place in `classes`; -1 where there was no answer.
    private struct Cell: Sendable, Hashable {
        var expected: Int
        var before: Int
        var after: Int
    }

    private var classes: [String: Int] = [:]
    /// The cells in the order in which they came first, so that a seed decides everything.
    private var cells: [Cell] = []
    private var counts: [Int] = []
    private var places: [Cell: Int] = [:]

    /// No documents yet.
    public init() {}

    /// Takes a document into account.
    ///
    /// - Parameters:
    ///   - expected: The right label.
    ///   - before: The first answer; `nil` where there was none.
    ///   - after: The second answer; `nil` where there was none.
    public mutating func add(expected: String, before: String?, after: String?) {
        let cell = Cell(
            expected: place(of: expected),
            before: before.map { place(of: $0) } ?? -1,
            after: after.map { place(of: $0) } ?? -1
        )
        if let place = places[cell] {
            counts[place] += 1
        } else {
            places[cell] = cells.count
            cells.append(cell)
            counts.append(1)
        }
    }

    private mutating func place(of label: String) -> Int {
        if let place = classes[label] { return place }
        classes[label] = classes.count
        return classes.count - 1
    }

    /// By how much macro F1 has grown; `nil` without documents.
    public var macroF1Difference: Double? {
        cells.isEmpty ? nil : difference(counts)
    }

    /// The interval of that difference, by the paired bootstrap (Efron, 1979); `nil` where there are
    /// fewer than two documents.
    ///
    /// The percentiles are taken further out by what Student's distribution is wider than the normal
    /// one (Hesterberg, 2015), with as many degrees of freedom as there are documents beyond the
    /// classes: plain percentiles are too narrow in small samples.
    ///
    /// - Parameters:
    ///   - confidence: Such as 0.95.
    ///   - seed: The same seed gives the same interval.
    ///   - resamples: How many samples are drawn from the sample.
    /// - Returns: The interval.
    public func macroF1Interval(
        confidence: Double,
        seed: UInt64,
        resamples: Int = 2_000
    ) -> ConfidenceInterval? {
        let documents = counts.reduce(0, +)
        guard documents > 1, resamples > 0 else { return nil }
        var generator = SeededGenerator(seed: seed)
        var bounds: [Int] = []
        for count in counts { bounds.append((bounds.last ?? 0) + count) }
        let draws = (0..<resamples).map { _ in
            var drawn = counts.map { _ in 0 }
            for _ in 0..<documents {
                let ticket = Int.random(in: 0..<documents, using: &generator)
                drawn[bounds.partitioningIndex { $0 > ticket }] += 1
            }
            return difference(drawn)
        }.sorted()
        let n = Double(documents)
        // Each class has an F1 of its own to be estimated.
        let freedom = max(1, n - Double(classes.count))
        let reach = StudentT.quantile(above: (1 - confidence) / 2, freedom: freedom)
        let tail = Normal.cumulative(-reach * (n / freedom).squareRoot())
        // Outwards, to the next draw: that few draws make the interval no narrower.
        let reached = min(resamples - 1, max(0, Int(tail * Double(resamples - 1))))
        return ConfidenceInterval(
            lower: draws[reached],
            upper: draws[resamples - 1 - reached],
            confidence: confidence
        )
    }

    private func difference(_ counts: [Int]) -> Double {
        macroF1(counts, \.after) - macroF1(counts, \.before)
    }

    /// The mean of `2 TP / (2 TP + FP + FN)` over the classes that occur.
    private func macroF1(_ counts: [Int], _ answer: KeyPath<Cell, Int>) -> Double {
        var right = [Int](repeating: 0, count: classes.count)
        var mentions = right
        for (cell, count) in zip(cells, counts) {
            let given = cell[keyPath: answer]
            if given == cell.expected { right[given] += count }
            mentions[cell.expected] += count
            if given >= 0 { mentions[given] += count }
        }
        let scores = zip(right, mentions).filter { $0.1 > 0 }.map { 2 * Double($0) / Double($1) }
        return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }
}

extension [Int] {
    /// The first place at which a condition holds that holds from there on.
    fileprivate func partitioningIndex(_ isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
