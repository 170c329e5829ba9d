/// Zeros of monotone functions.
enum Root {
    /// Where a function that does not decrease crosses zero, to the precision of the number.
    ///
    /// Bisection: it cannot miss, and what is looked for here is cheap.
    static func increasing(
        in range: ClosedRange<Double>,
        _ function: (Double) -> Double
    ) -> Double {
        var (low, high) = (range.lowerBound, range.upperBound)
        for _ in 0..<200 {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if function(middle) < 0 { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }
}
