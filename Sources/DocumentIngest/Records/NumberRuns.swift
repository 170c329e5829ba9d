/// A set of numbers that mostly come one after the other, as the ids of exports do.
struct NumberRuns {
    /// What became of a number.
    enum Outcome {
        /// It is new, and in the set now.
        case new
        /// It was in the set.
        case known
        /// It is not in the set, which takes no more numbers.
        case full
    }

    /// How many runs there may be.
    private static let limit = 1_000
    /// Runs of numbers, ascending.
    private var runs: [Range<UInt64>] = []
    /// From then on, whoever asks keeps the numbers that are not in the set elsewhere.
    private var isFull = false

    /// Adds a number; the one that would take a run too many is the first of those that are refused.
    mutating func insert(_ number: UInt64) -> Outcome {
        if !isFull, let last = runs.last, last.upperBound == number {
            runs[runs.count - 1] = last.lowerBound..<number + 1
            return .new
        }
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].lowerBound <= number { low = middle + 1 } else { high = middle }
        }
        if low > 0, runs[low - 1].contains(number) { return .known }
        guard !isFull, runs.count < Self.limit else {
            isFull = true
            return .full
        }
        runs.insert(number..<number + 1, at: low)
        return .new
    }

    /// The number that a name is, if it is written as numbers are: `7`, but not `07`.
    static func number(_ name: String) -> UInt64? {
        var name = name
        return name.withUTF8 { digits in
            guard let first = digits.first, digits.count < 19 else { return nil }
            guard first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
            var number: UInt64 = 0
            for digit in digits {
                guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
                number = number &* 10 &+ UInt64(digit &- UInt8(ascii: "0"))
            }
            return number
        }
    }
}
