/// The SHA-256 of a text.
///
/// It is kept as numbers: as text, each of millions of documents would take a piece of memory more.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Takes the 32 bytes of a digest; `nil` where there are more or fewer.
    public init?(_ digest: UnsafeRawBufferPointer) {
        guard digest.count == 32 else { return nil }
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
        }
        (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
    }

    /// Reads what `description` writes; `nil` for anything but 64 digits, in lower case.
    public init?(hexadecimal: String) {
        var words: [UInt64] = []
        var word: UInt64 = 0
        for (index, byte) in hexadecimal.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                word = word << 4 | UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                word = word << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
            if index % 16 == 15 { words.append(word) }
        }
        guard words.count == 4, hexadecimal.utf8.count == 64 else { return nil }
        (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
    }

    /// 64 hexadecimal digits, in lower case.
    public var description: String {
        withDigits { digits in
            String(unsafeUninitializedCapacity: digits.count) { text in
                text.initialize(fromContentsOf: digits)
            }
        }
    }

    /// Appends the digits of `description`.
    public func write(to bytes: inout [UInt8]) {
        withDigits { bytes.append(contentsOf: $0) }
    }

    private func withDigits<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { digits in
            func write(_ word: UInt64, at index: Int) {
                digits.initializeElement(at: index, to: Self.digits(of: word >> 32))
                digits.initializeElement(at: index + 1, to: Self.digits(of: word & 0xFFFF_FFFF))
            }
            write(first, at: 0)
            write(second, at: 2)
            write(third, at: 4)
            write(fourth, at: 6)
            return UnsafeRawBufferPointer(digits).withMemoryRebound(to: UInt8.self, body)
        }
    }

    /// The eight digits of 32 bits, the first in the byte that comes first in memory.
    private static func digits(of bits: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var nibbles = bits
        nibbles = (nibbles | nibbles << 16) & 0x0000_FFFF_0000_FFFF
        nibbles = (nibbles | nibbles << 8) & 0x00FF_00FF_00FF_00FF
        nibbles = (nibbles | nibbles << 4) & 0x0F0F_0F0F_0F0F_0F0F
        // The letters come 39 places further on than the digits would.
        let isLetter = (nibbles &+ ones &* 6) >> 4 & ones
        return (nibbles &+ ones &* 0x30 &+ isLetter &* 39).bigEndian
    }
}
