/// What the words of short texts - labels and headings - speak for, by weights.
///
/// The words are weak evidence, like names: a weight says how much more often than other text the
/// short text with a word, or the text under a heading with it, was main content on the pages that
/// the weights were fitted to. The words of a text of more than a few count for nothing, so that no
/// sentence is cut for how it begins.
struct BlockLabels {
    /// What each number of a row is.
    static let names = [
        "label-min", "label-max", "label-mean", "under-min", "under-max", "under-mean",
        "under-top-min", "under-top-max", "under-top-mean", "label-near",
    ]

    /// How many blocks around a block count as near.
    private static let distance = 3

    private var rows: [[Float]]

    /// Looks at the blocks of a page.
    init(of blocks: [PageBlock], weights: LabelWeights) {
        rows = []
        rows.reserveCapacity(blocks.count)
        var under: [Float] = [0, 0, 0]
        var underTop: [Float] = [0, 0, 0]
        var sums: [Float] = [0]
        for block in blocks {
            let words = Self.words(of: block)
            let own = Self.range(words) { weights.own[$0] }
            if block.heading > 0 { under = Self.range(words) { weights.under[$0] } }
            rows.append(own + under + underTop)
            if 1...2 ~= block.heading { underTop = under }
            sums.append((sums.last ?? 0) + own[2])
        }
        for index in rows.indices {
            let start = max(0, index - Self.distance)
            let end = min(rows.count, index + Self.distance + 1)
            rows[index].append((sums[end] - sums[start]) / Float(end - start))
        }
    }

    /// What a block gets to see.
    func row(of index: Int) -> [Float] { rows[index] }

    /// The hashes of the words of a short text, of each pair of words that follow each other, and of
    /// the whole where it has no more than three words; each one once.
    static func words(of block: PageBlock) -> [UInt32] {
        let labels = block.text.labels
        var words = labels
        for (first, second) in zip(labels, labels.dropFirst()) {
            words.append((first &* 16_777_619) ^ second)
        }
        if 1...3 ~= labels.count {
            words.append(labels.reduce(UInt32(labels.count)) { ($0 ^ $1) &* 16_777_619 })
        }
        var seen: Set<UInt32> = []
        return words.filter { seen.insert($0).inserted }
    }

    private static func range(_ words: [UInt32], _ weight: (UInt32) -> Float?) -> [Float] {
        var low: Float = 0
        var high: Float = 0
        var sum: Float = 0
        var count: Float = 0
        for word in words {
            guard let weight = weight(word) else { continue }
            low = min(low, weight)
            high = max(high, weight)
            sum += weight
            count += 1
        }
        return [low, high, sum / max(count, 1)]
    }
}

/// How much the words of short texts speak for and against main content.
struct LabelWeights: Sendable {
    /// For the text itself.
    private(set) var own: [UInt32: Float] = [:]
    /// For what stands under a heading.
    private(set) var under: [UInt32: Float] = [:]

    /// Reads weights.
    ///
    /// - Parameter bytes: For each word five bytes: its hash, little-endian, and its weight in
    ///   twentieths of a signed byte; the words of headings follow behind a hash and weight of 0.
    init(_ bytes: [UInt8]) {
        var isUnder = false
        for start in stride(from: 0, to: bytes.count - 4, by: 5) {
            let hash = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * $1) }
            let weight = Float(Int8(bitPattern: bytes[start + 4])) / 20
            if hash == 0, weight == 0 {
                isUnder = true
            } else if isUnder {
                under[hash] = weight
            } else {
                own[hash] = weight
            }
        }
    }
}
