/// A digest of texts that is the same on every run (FNV-1a).
struct SeededDigest: Sendable, Hashable {
    private(set) var value: UInt64

    /// A digest of a text.
    init(_ text: String, seed: UInt64 = 0) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        value = hash
    }

    /// The next number below a bound.
    mutating func next(below bound: Int) -> Int {
        value = (value ^ (value >> 31)) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        return Int((value >> 33) % UInt64(max(1, bound)))
    }

    /// The next number between 0 and 1.
    mutating func nextFraction() -> Double {
        Double(next(below: 1 << 30)) / Double(1 << 30)
    }
}
