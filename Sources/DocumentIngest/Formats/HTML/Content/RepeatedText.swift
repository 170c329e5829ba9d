/// Text that a page says more than once: the slides of a carousel, a card for each width of screen.
enum RepeatedText {
    /// A text of fewer words is a label or the cell of a table, which stands where it belongs.
    private static let fewestWords: Int32 = 5
    /// What speaks against a copy.
    private static let cost: Float = 3

    /// Lowers the scores of all copies of a text but the best, which stays kept if any was.
    static func lower(_ scores: inout [Float], of blocks: [PageBlock]) {
        var best: [UInt64: Int] = [:]
        for (index, block) in blocks.enumerated() where block.text.words >= fewestWords {
            let length = UInt64(UInt32(bitPattern: block.text.letters))
            let key = UInt64(block.text.hash) << 32 | length
            guard let known = best[key] else {
                best[key] = index
                continue
            }
            let isBetter = scores[index] > scores[known]
            if isBetter { best[key] = index }
            scores[isBetter ? known : index] -= cost
        }
    }
}
