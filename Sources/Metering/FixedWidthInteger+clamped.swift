extension FixedWidthInteger {
    /// The sum, clamped to what fits: numbers from outside never end the process.
    package func addingClamped(_ other: Self) -> Self {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    /// Adds a number; the sum stays within what fits.
    package mutating func addClamped(_ other: Self) {
        self = addingClamped(other)
    }
}
