/// How the lines of a source ended: with one byte (LF or CR), or with two (CR LF).
///
/// A bit is kept for each line only where a source has both kinds.
public struct LineEnds: Sendable, Hashable {
    /// The number of lines that ended.
    public private(set) var count = 0
    /// How many of them ended with two bytes.
    public private(set) var pairs = 0
    /// Which did, the first line in the lowest bit; empty while all have ended alike.
    private var bits: [UInt64] = []
    /// How many have ended with two bytes before every eighth word of `bits`.
    private var pairsBefore: [Int] = []

    /// The lines between two entries of `pairsBefore`.
    private static let stretch = 512

    /// The ends of no line.
    public init() {}

    /// Adds the end of the next line.
    ///
    /// - Parameter isPair: Whether it has two bytes.
    public mutating func append(isPair: Bool) {
        if bits.isEmpty, pairs != (isPair ? count : 0) { spellOut() }
        if !bits.isEmpty { set(count, isPair) }
        count += 1
        if isPair { pairs += 1 }
    }

    /// How many of the first lines ended with two bytes.
    public func pairs(inFirst lines: Int) -> Int {
        let lines = min(max(0, lines), count)
        guard !bits.isEmpty else { return pairs == 0 ? 0 : lines }
        let (word, bit) = lines.quotientAndRemainder(dividingBy: 64)
        guard word < bits.count else { return pairs }
        let first = lines / Self.stretch
        let below = (bits[word] & ((1 << UInt64(bit)) - 1)).nonzeroBitCount
        return bits[first * Self.stretch / 64..<word].reduce(pairsBefore[first] + below) {
            $0 + $1.nonzeroBitCount
        }
    }

    /// Writes the bits of the lines so far, which all ended alike.
    private mutating func spellOut() {
        let ended = count
        let isPair = pairs > 0
        count = 0
        pairs = 0
        for _ in 0..<ended {
            set(count, isPair)
            count += 1
            if isPair { pairs += 1 }
        }
    }

    private mutating func set(_ line: Int, _ isPair: Bool) {
        if line % 64 == 0 { bits.append(0) }
        if line % Self.stretch == 0 { pairsBefore.append(pairs) }
        if isPair { bits[line / 64] |= 1 << UInt64(line % 64) }
    }
}
