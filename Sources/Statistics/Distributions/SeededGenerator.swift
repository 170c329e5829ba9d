/// Random numbers that are the same for the same seed, on every machine and in every version.
///
/// SplitMix64 (Steele, Lea and Flood, 2014). Not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
    private var state: UInt64

    /// A generator.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number from 0 up to but not 1, in steps of `2^-53`.
    public mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
