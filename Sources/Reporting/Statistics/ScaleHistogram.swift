/// Counts positive values in buckets whose bounds are 1, 2, 5, 10, 20, 50, …: bounded in memory
/// for any number of values of any size.
struct ScaleHistogram: Sendable, Hashable {
    /// One bucket.
    struct Bucket: Sendable, Hashable {
        /// The largest value that belongs to it; the bucket before ends where it starts.
        var upperBound: Double
        /// The values in it.
        var count: Int
    }

    private var counts: [Int: Int] = [:]

    /// All values.
    var count: Int { counts.values.reduce(0, +) }

    /// Counts a value; what is not positive goes with the least that there can be.
    mutating func add(_ value: Double) {
        var index = Self.range.lowerBound
        while index < Self.range.upperBound, Self.bound(index) < value { index += 1 }
        counts[index, default: 0] += 1
    }

    /// The buckets from the first to the last that holds a value, empty ones between included.
    var buckets: [Bucket] {
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        return (first...last).map {
            Bucket(upperBound: Self.bound($0), count: counts[$0] ?? 0)
        }
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
