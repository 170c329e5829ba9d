/// The notation of GBNF for the numbers between two bounds.
///
/// A number has at most twelve digits before the point, or as many as its bounds have, and six
/// behind it.
struct NumberRange: Sendable, Hashable {
    /// The least value; `nil` where there is none.
    let minimum: Double?
    /// The largest value; `nil` where there is none.
    let maximum: Double?

    /// The largest number without bounds.
    private static let largest = 999_999_999_999.0
    /// Beyond 2^53 a double does not tell whole numbers apart.
    private static let largestExact = 0x1p53
    private static let fraction = #""." [0-9]{1,6}"#

    /// The whole numbers of the range; `nil` where it has none, or no bound but zero.
    var integers: String? {
        guard isBounded else { return nil }
        let (low, high) = bounds
        guard low <= high else { return nil }
        return Self.signed(low, high, Self.digits)
    }

    /// The numbers of the range; `nil` where it has no bound but zero.
    ///
    /// Between bounds that are not whole numbers these are the whole numbers and what lies between
    /// two of them, or else a hundred steps.
    var numbers: String? {
        guard isBounded else { return nil }
        let (low, high) = bounds
        guard low < high else { return steps }
        return Self.signed(low, high) { low, high in
            let whole = Self.digits(low, high)
            guard low < high else { return whole }
            return "\(whole) | (\(Self.digits(low, high - 1))) \(Self.fraction)"
        }
    }

    private var isBounded: Bool { maximum != nil || (minimum ?? 0) != 0 }

    /// The whole numbers at the ends of the range.
    private var bounds: (low: Int, high: Int) {
        let limit = Self.largestExact
        let low = minimum.map { min(max($0, -limit), limit) }
        let high = maximum.map { min(max($0, -limit), limit) }
        let free = max(low ?? 0, -(high ?? 0)) > Self.largest ? limit : Self.largest
        return (Int((low ?? -free).rounded(.up)), Int((high ?? free).rounded(.down)))
    }

    /// Evenly spaced numbers of a range in which there are no two whole ones.
    private var steps: String? {
        guard let minimum, let maximum, minimum <= maximum else { return nil }
        var literals: [String] = []
        for step in 0...100 {
            let value = minimum + (maximum - minimum) * Double(step) / 100
            let rounded = (value * 1e6).rounded() / 1e6
            let text = Self.plain((minimum...maximum).contains(rounded) ? rounded : value)
            if !literals.contains(text) { literals.append(text) }
        }
        return literals.map(GrammarText.literal).joined(separator: " | ")
    }

    private static func plain(_ value: Double) -> String {
        Int(exactly: value).map { String($0) } ?? value.description
    }

    /// The alternatives of both signs.
    private static func signed(
        _ low: Int,
        _ high: Int,
        _ magnitudes: (Int, Int) -> String
    ) -> String {
        var alternatives: [String] = []
        if high >= 0 { alternatives.append(magnitudes(max(low, 0), high)) }
        if low < 0 { alternatives.append("\"-\" (\(magnitudes(max(1, -high), -low)))") }
        return alternatives.joined(separator: " | ")
    }

    /// The digits of the whole numbers from `low`, which is not negative, through `high`.
    private static func digits(_ low: Int, _ high: Int) -> String {
        var alternatives: [String] = []
        var start = low
        var count = String(low).utf8.count
        while start <= high {
            let last = min(high, power(count) - 1)
            alternatives.append(digits(start, last, count: count))
            start = last + 1
            count += 1
        }
        return alternatives.joined(separator: " | ")
    }

    /// The digits of numbers that are written with the same count of them, zeros in front.
    private static func digits(_ low: Int, _ high: Int, count: Int) -> String {
        let unit = power(count - 1)
        var first = low / unit
        var last = high / unit
        guard count > 1, low % unit != 0 || high % unit != unit - 1 else {
            return anyDigit(first, last, then: count - 1)
        }
        guard first < last else {
            return "\"\(first)\" (\(digits(low % unit, high % unit, count: count - 1)))"
        }
        var alternatives: [String] = []
        if low % unit != 0 {
            let rest = digits(low % unit, unit - 1, count: count - 1)
            alternatives.append("\"\(first)\" (\(rest))")
            first += 1
        }
        var tail: [String] = []
        if high % unit != unit - 1 {
            tail.append("\"\(last)\" (\(digits(0, high % unit, count: count - 1)))")
            last -= 1
        }
        if first <= last { alternatives.append(anyDigit(first, last, then: count - 1)) }
        return (alternatives + tail).joined(separator: " | ")
    }

    private static func anyDigit(_ first: Int, _ last: Int, then count: Int) -> String {
        let digit = first == last ? "\"\(first)\"" : "[\(first)-\(last)]"
        return count == 0 ? digit : "\(digit) [0-9]{\(count)}"
    }

    /// A power of ten; at most the largest integer.
    private static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in
            let (next, overflows) = power.multipliedReportingOverflow(by: 10)
            return overflows ? .max : next
        }
    }
}
