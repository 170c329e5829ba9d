/// Keeps the names of the records of a file apart, in memory that does not grow with their number.
///
/// Numbers that follow each other are kept as runs, what else there was in a Bloom filter. A name
/// that they know gets the number of the record: `a1~17`. A repeated name is never taken for a new
/// one. A new one may be taken for repeated, with a probability of one in a million at a record in
/// 250 bytes, and more in files of many gigabytes; the same file always leads to the same names.
struct RecordNames {
    private static let wordsPerBlock = 8
    private var words: [UInt64]
    private let blocks: UInt64
    private var numbers = NumberRuns()
    /// Takes what is read for the cache's sake alone.
    private var blackHole: UInt64 = 0

    /// No names yet.
    ///
    /// - Parameter fileSize: The size of the file in bytes; `nil` where it is unknown.
    init(fileSize: Int?) {
        let wanted = min(max(1 << 12, (fileSize ?? 1 << 28) / 32), 32 << 20)
        blocks = UInt64((wanted + 63) / 64)
        words = Array(repeating: 0, count: Int(blocks) * Self.wordsPerBlock)
    }

    /// Names that no record of the file had before.
    ///
    /// - Parameters:
    ///   - wanted: What names the next records.
    ///   - number: The number of the first of them.
    /// - Returns: The names, with the number where an earlier record has or may have the name.
    mutating func distinct(_ wanted: [String], from number: Int) -> [String] {
        var names = wanted
        var others: [(index: Int, hash: UInt64)] = []
        for (index, name) in wanted.enumerated() {
            switch NumberRuns.number(name).map({ numbers.insert($0) }) {
            case .new: break
            case .known: rename(&names[index], number: number + index)
            case .full, nil: others.append((index, Self.hash(of: name)))
            }
        }
        // The filter is larger than the cache. That nothing waits for these reads lets them overlap.
        var touched: UInt64 = 0
        for other in others { touched |= words[block(of: other.hash)] }
        blackHole = touched
        for (index, hash) in others where !insert(hash) {
            rename(&names[index], number: number + index)
        }
        return names
    }

    /// A name that no record of the file had before.
    ///
    /// - Parameters:
    ///   - wanted: What names the next record.
    ///   - number: Its number.
    /// - Returns: The name, with the number where an earlier record has or may have it.
    mutating func distinct(_ wanted: String, number: Int) -> String {
        switch NumberRuns.number(wanted).map({ numbers.insert($0) }) {
        case .new: return wanted
        case .known: break
        case .full, nil: if insert(Self.hash(of: wanted)) { return wanted }
        }
        var name = wanted
        rename(&name, number: number)
        return name
    }

    private mutating func rename(_ name: inout String, number: Int) {
        name += "~\(number)"
        while !insert(Self.hash(of: name)) { name += "~" }
    }

    private func block(of hash: UInt64) -> Int {
        Int(hash.multipliedFullWidth(by: blocks).high) * Self.wordsPerBlock
    }

    /// - Returns: Whether the name of a hash is certainly new.
    private mutating func insert(_ hash: UInt64) -> Bool {
        // All bits of a name stand in one block of 64 bytes: one line of the cache.
        let block = block(of: hash)
        var bits = Self.mixed(hash &+ 0x9E37_79B9_7F4A_7C15)
        return words.withUnsafeMutableBufferPointer { words in
            var isNew = false
            for _ in 0..<7 {
                let word = block &+ Int(bits & 7)
                let bit: UInt64 = 1 << (bits >> 3 & 63)
                isNew = isNew || words[word] & bit == 0
                words[word] |= bit
                bits >>= 9
            }
            return isNew
        }
    }

    private static func hash(of name: String) -> UInt64 {
        var name = name
        return name.withUTF8 { hash(of: $0) }
    }

    private static func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
        let bytes = UnsafeRawBufferPointer(name)
        var index = 0
        while index + 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        return mixed(hash ^ rest)
    }

    /// The finaliser of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
