/// Student's distribution of means in units of their estimated error.
enum StudentT {
    /// The value that is exceeded with a probability.
    ///
    /// - Parameters:
    ///   - tail: The probability, above 0 and at most one half.
    ///   - freedom: The degrees of freedom, positive.
    /// - Returns: The value, not negative.
    static func quantile(above tail: Double, freedom: Double) -> Double {
        let share = IncompleteBeta.quantile(2 * tail, freedom / 2, 0.5)
        return (freedom * (1 - share) / share).squareRoot()
    }
}
