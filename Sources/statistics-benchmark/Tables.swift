import Statistics

/// Answers lines of five counts with the figures that other software has too.
enum Tables {
    static func answer() {
        while let line = readLine() {
            let counts = line.split(separator: " ").compactMap { Int($0) }
            guard counts.count == 5 else { continue }
            let sample = Proportion(counts[1], of: counts[0])
            let exact = sample.interval(confidence: 0.95)
            let pairs = PairedComparison(documents: counts[2], lost: counts[3], gained: counts[4])
            let score = pairs.interval(confidence: 0.95)
            let figures = [
                exact.lower, exact.upper, sample.lowerBound(confidence: 0.95), pairs.worsening,
                pairs.improvement, score.lower, score.upper,
            ]
            print(figures.map { "\($0)" }.joined(separator: " "))
        }
    }
}
