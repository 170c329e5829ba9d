/// Counts values in buckets whose bounds are 1, 2, 5, 10, 20, 50 and so on.
///
/// It is bounded in memory for any number of values of any size. Zeros have a bucket of their own.
struct ScaleHistogram: Sendable, Hashable {
    /// One bucket.
    struct Bucket: Sendable, Hashable {
        /// The largest value that belongs to it; the bucket before ends where it starts.
        var upperBound: Double
        /// The values in it.
        var count: Int
    }

    private var counts: [Int: Int] = [:]
    private var zeros = 0

    /// Whether no value is positive.
    var isZero: Bool { counts.isEmpty }

    /// All values.
    var count: Int { zeros + counts.values.reduce(0, +) }

    /// Counts a value; what is not positive is zero.
    mutating func add(_ value: Double) {
        guard value > 0 else {
            zeros += 1
            return
        }
        var index = Self.range.lowerBound
        while index < Self.range.upperBound, Self.bound(index) < value { index += 1 }
        counts[index, default: 0] += 1
    }

    /// The bucket of zeros where there are some, and those from the first to the last that holds a
    /// value, empty ones between included.
    var buckets: [Bucket] {
        let zero = zeros > 0 ? [Bucket(upperBound: 0, count: zeros)] : []
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return zero }
        return zero
            + (first...last).map { Bucket(upperBound: Self.bound($0), count: counts[$0] ?? 0) }
    }

    /// From a millionth to fifty million.
    private static let range = -18...23

    private static func bound(_ index: Int) -> Double {
        let (decade, step) = (index + 300).quotientAndRemainder(dividingBy: 3)
        var bound = [1.0, 2.0, 5.0][step]
        for _ in 0..<abs(decade - 100) { bound = decade < 100 ? bound / 10 : bound * 10 }
        return bound
    }
}
