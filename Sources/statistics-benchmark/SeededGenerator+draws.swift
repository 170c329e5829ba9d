import Statistics

extension SeededGenerator {
    /// The successes among independent trials.
    mutating func successes(of trials: Int, _ share: Double) -> Int {
        var count = 0
        for _ in 0..<trials where unit() < share { count += 1 }
        return count
    }

    /// Gains and losses among documents, as `1000 * gains + losses`.
    mutating func changes(of documents: Int, _ gain: Double, _ loss: Double) -> Int {
        var key = 0
        for _ in 0..<documents {
            let ticket = unit()
            if ticket < gain { key += 1000 } else if ticket < gain + loss { key += 1 }
        }
        return key
    }

    /// A label that is right with a chance, else one of three by lot.
    mutating func answer(_ truth: String, right: Double) -> String {
        unit() < right ? truth : ["a", "b", "c"][Int(next() % 3)]
    }
}
