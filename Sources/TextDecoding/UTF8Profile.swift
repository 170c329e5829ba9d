/// How far bytes are UTF-8.
struct UTF8Profile {
    /// Whether all bytes are well-formed UTF-8.
    private(set) var isValid = true
    /// The number of well-formed sequences of several bytes.
    private(set) var sequences = 0
    /// The number of malformed sequences.
    private(set) var faults = 0

    /// Of no bytes.
    init() {}

    /// Whether all bytes are ASCII.
    var isASCII: Bool { isValid && sequences == 0 }

    /// Whether most of what is not ASCII is UTF-8: text of another encoding was pasted in, or cut.
    var isMostlyValid: Bool { sequences > 4 * faults }

    /// Reads all bytes.
    init(of bytes: some Collection<UInt8>) {
        bytes.withContiguousStorageIfAvailable { bytes in
            unsafe read(bytes.span)
        } ?? read(Array(bytes).span)
    }

    /// Reads further bytes, which start with a character.
    mutating func read(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index = Self.endOfASCII(in: bytes, from: index)
                continue
            }
            if let length = Self.sequenceLength(in: bytes, at: index) {
                sequences += 1
                index += length
            } else {
                faults += 1
                isValid = false
                index += 1
            }
        }
    }

    /// The index of the first byte that is not ASCII; the number of bytes where all are.
    static func endOfASCII(in bytes: [UInt8]) -> Int { endOfASCII(in: bytes.span, from: 0) }

    private static func endOfASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
        unsafe bytes.withUnsafeBytes { bytes in
            var index = start
            while index + 8 <= bytes.count {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 != 0 { break }
                index += 8
            }
            while index < bytes.count, unsafe bytes[index] < 0x80 { index += 1 }
            return index
        }
    }

    /// The length of the well-formed sequence of several bytes at an index.
    private static func sequenceLength(in bytes: Span<UInt8>, at index: Int) -> Int? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second ~= bytes[index + 1] else { return nil }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }

    /// Bytes with every malformed sequence replaced by U+FFFD, and how many there were.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], count: Int) {
        let utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
        let span = bytes.span
        var faults = 0
        var index = 0
        while index < span.count {
            if span[index] < 0x80 {
                index += 1
            } else if let length = sequenceLength(in: span, at: index) {
                index += length
            } else {
                faults += 1
                index += 1
                // What is left of a sequence that was cut counts once.
                while index < span.count, span[index] & 0xC0 == 0x80 { index += 1 }
            }
        }
        return (utf8, faults)
    }
}
