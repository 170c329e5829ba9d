extension JSONReader {
    /// Where the part of a string ends that stands for itself.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - start: Where the part starts, between the quotes of a string.
    /// - Returns: The first index at or behind `start` of a quote, a backslash or a control character;
    ///   the number of bytes where there is none.
    public static func plainEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            var index = start
            while index + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let ends = ends(in: UInt64(littleEndian: word))
                guard ends == 0 else { return index + ends.trailingZeroBitCount / 8 }
                index += 8
            }
            while index < bytes.count {
                if bytes[index] < 0x20 || bytes[index] == 0x22 || bytes[index] == 0x5C {
                    return index
                }
                index += 1
            }
            return bytes.count
        }
    }

    /// Which of eight bytes are quotes, backslashes or controls, by their high bits; of those behind
    /// the first one, some more may be told.
    private static func ends(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ ones &* 0x22
        let backslashes = word ^ ones &* 0x5C
        // A byte borrows from the next where it is less than what is taken from it.
        let controls = (word &- ones &* 0x20) & ~word
        let marks = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
        return (controls | marks) & (ones &* 0x80)
    }
}
