private import Glibc

/// The standard normal distribution.
public enum Normal {
    /// The share of the distribution below a value.
    public static func cumulative(_ value: Double) -> Double {
        erfc(-value / 2.0.squareRoot()) / 2
    }

    /// The value below which a share of the distribution lies.
    ///
    /// - Parameter probability: Between 0 and 1; the ends give the infinities.
    /// - Returns: The value, 0 for one half.
    public static func quantile(_ probability: Double) -> Double {
        guard probability > 0 else { return -.infinity }
        guard probability < 1 else { return .infinity }
        // The lower tail keeps its digits where the upper one has lost them.
        guard probability <= 0.5 else { return -quantile(1 - probability) }
        return Root.increasing(in: -40...0) { cumulative($0) - probability }
    }
}
