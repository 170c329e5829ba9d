private import Glibc

/// The regularized incomplete beta function, on which exact binomial figures rest.
enum IncompleteBeta {
    /// `I_x(a, b)`, by Lentz's evaluation of its continued fraction (DLMF 8.17.22).
    ///
    /// - Parameters:
    ///   - x: From 0 to 1; what lies outside is taken as the nearer end.
    ///   - a: Positive.
    ///   - b: Positive.
    /// - Returns: From 0 to 1.
    static func value(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        // The fraction converges fast on this side of the mean only.
        guard x <= (a + 1) / (a + b + 2) else { return 1 - value(1 - x, b, a) }
        let power = a * log(x) + b * log1p(-x) - logBeta(a, b)
        return exp(power) * fraction(x, a, b) / a
    }

    /// The `x` at which `I_x(a, b)` is a probability.
    static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
        guard probability > 0 else { return 0 }
        guard probability < 1 else { return 1 }
        return Root.increasing(in: 0...1) { value($0, a, b) - probability }
    }

    /// The logarithm of the complete beta function.
    static func logBeta(_ a: Double, _ b: Double) -> Double {
        lgamma(a) + lgamma(b) - lgamma(a + b)
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / kept(1 - (a + b) * x / (a + 1))
        var result = d
        // It takes in the order of the root of the larger parameter.
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return result
    }
}
