import Glibc

extension Span<UInt8> {
    /// The first index of a byte from a place on; `count` where there is none.
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        withUnsafeBufferPointer { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return bytes.count }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// How often a byte occurs.
    func count(of byte: UInt8) -> Int {
        var result = 0
        var index = firstIndex(of: byte, from: 0)
        while index < count {
            result += 1
            index = firstIndex(of: byte, from: index + 1)
        }
        return result
    }

    /// How far there is nothing but ASCII words with single spaces between them, as far as that can
    /// be told by looking at eight bytes at a time.
    func endOfPlainWords(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = ones &* 0x7F
        return withUnsafeBytes { bytes in
            var end = start
            while end + 9 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
                let next = bytes.loadUnaligned(fromByteOffset: end + 1, as: UInt64.self)
                guard (word | next) & ~low == 0 else { break }
                // The high bit of each byte, all of which are ASCII: it is above 0x1F, above 0x20.
                let visible = word &+ ones &* 0x60
                let solid = word &+ ones &* 0x5F
                let nextSolid = next &+ ones &* 0x5F
                guard visible & (solid | nextSolid) & ~low == ~low else { break }
                end += 8
            }
            return end
        }
    }

    /// Whether there is nothing but ASCII words with single spaces between them, none of which holds
    /// `<` or `&`: then there is nothing to fold, to leave out or to read as markup.
    var isPlainWords: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = ones &* 0x7F
        return withUnsafeBytes { bytes in
            guard let last = bytes.last, bytes[0] > 0x20, Self.isPlain(last), last > 0x20 else {
                return false
            }
            guard bytes.count > 8 else {
                return (0..<bytes.count - 1).allSatisfy { index in
                    Self.isPlain(bytes[index]) && (bytes[index] > 0x20 || bytes[index + 1] > 0x20)
                }
            }
            var index = 0
            while index < bytes.count - 1 {
                // The last eight that have one behind them, where fewer are left.
                let place = min(index, bytes.count - 9)
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let next = bytes.loadUnaligned(fromByteOffset: place + 1, as: UInt64.self)
                // The high bit of each byte, if all are ASCII.
                let visible = word &+ ones &* 0x60
                let solid = (word &+ ones &* 0x5F) | (next &+ ones &* 0x5F)
                let noTag = (word ^ ones &* 0x3C) &+ low
                let noReference = (word ^ ones &* 0x26) &+ low
                guard (word | next) & ~low == 0,
                    visible & solid & noTag & noReference & ~low == ~low
                else { return false }
                index = place + 8
            }
            return true
        }
    }

    /// Whether a byte is ASCII that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        0x20..<0x80 ~= byte && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
    }
}
