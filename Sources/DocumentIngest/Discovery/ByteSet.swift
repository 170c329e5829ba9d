/// A set of bytes.
struct ByteSet: Sendable, Hashable {
    /// One bit for each byte.
    private var bits = [UInt64](repeating: 0, count: 4)

    /// Adds a byte.
    mutating func insert(_ byte: UInt8) {
        bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }

    /// Whether a byte is in the set.
    func contains(_ byte: UInt8) -> Bool {
        bits[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0
    }

    /// All bytes that are not in the set.
    var inverted: ByteSet {
        var set = self
        for index in set.bits.indices { set.bits[index] = ~set.bits[index] }
        return set
    }
}
