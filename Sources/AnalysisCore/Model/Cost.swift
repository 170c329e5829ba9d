/// An amount of money in US dollars, exact to a millionth of a millionth.
///
/// Integers add up without rounding, so that the sum over a million records equals the total.
public struct Cost: Sendable, Hashable, Comparable {
    /// The amount in 10⁻¹² dollars: one token at one dollar per million tokens is 1,000,000.
    public var picodollars: Int64

    /// Nothing.
    public static let zero = Cost(picodollars: 0)

    /// An amount in 10⁻¹² dollars.
    public init(picodollars: Int64) {
        self.picodollars = picodollars
    }

    /// An amount in dollars, rounded to the nearest 10⁻¹² dollars and clamped to what fits.
    public init(dollars: Double) {
        let scaled = (dollars * 1e12).rounded()
        picodollars = Int64(exactly: scaled) ?? (scaled < 0 ? .min : .max)
    }

    /// The amount in dollars.
    public var dollars: Double { Double(picodollars) / 1e12 }

    /// The sum.
    public static func + (left: Cost, right: Cost) -> Cost {
        Cost(picodollars: left.picodollars.addingClamped(right.picodollars))
    }

    /// Adds an amount.
    public static func += (left: inout Cost, right: Cost) {
        left = left + right
    }

    /// Ordered by amount.
    public static func < (left: Cost, right: Cost) -> Bool {
        left.picodollars < right.picodollars
    }
}

extension Cost: CustomStringConvertible {
    /// The exact amount in dollars as a plain decimal, without trailing zeros: `0.0001275`.
    public var description: String {
        let magnitude = picodollars.magnitude
        let whole = magnitude / 1_000_000_000_000
        var fraction = magnitude % 1_000_000_000_000
        var text = (picodollars < 0 ? "-" : "") + String(whole)
        guard fraction > 0 else { return text }
        var places = 12
        while fraction.isMultiple(of: 10) {
            fraction /= 10
            places -= 1
        }
        let digits = String(fraction)
        text += "."
        for _ in digits.utf8.count..<places { text += "0" }
        return text + digits
    }
}
