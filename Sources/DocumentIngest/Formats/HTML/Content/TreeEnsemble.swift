/// Decision trees whose answers add up.
struct TreeEnsemble: Sendable {
    /// A question, or an answer.
    private struct Node: Sendable {
        /// The number of the row that is compared; -1 for an answer.
        var feature: Int16
        /// Where to go on if the number is at most `value`, counted from this node.
        var low: UInt16
        /// Where to go on otherwise.
        var high: UInt16
        /// The border, or the answer.
        var value: Float
    }

    private var nodes: [Node] = []
    private var roots: [Int32] = []

    /// Reads trees.
    ///
    /// - Parameter bytes: For each node, in the order of visiting it before its children and the
    ///   lower child first: a byte with the feature, or 255 for an answer, and a 32-bit float with
    ///   the border or answer, little-endian.
    init(_ bytes: [UInt8]) {
        var position = 0
        func read() -> Int {
            let index = nodes.count
            let feature = bytes[position]
            let bits = (0..<4).reduce(UInt32(0)) {
                $0 | UInt32(bytes[position + 1 + $1]) << (8 * $1)
            }
            position += 5
            nodes.append(
                Node(
                    feature: feature == 255 ? -1 : Int16(feature),
                    low: 0,
                    high: 0,
                    value: Float(bitPattern: bits)
                )
            )
            if feature != 255 {
                nodes[index].low = UInt16(read() - index)
                nodes[index].high = UInt16(read() - index)
            }
            return index
        }
        while position + 5 <= bytes.count { roots.append(Int32(read())) }
    }

    /// The sum of the trees' answers to a row of numbers.
    func score(_ row: [Float]) -> Float {
        row.withUnsafeBufferPointer { row in
            nodes.withUnsafeBufferPointer { nodes in
                var score: Float = 0
                for root in roots {
                    var index = Int(root)
                    var node = nodes[index]
                    while node.feature >= 0 {
                        index += Int(row[Int(node.feature)] <= node.value ? node.low : node.high)
                        node = nodes[index]
                    }
                    score += node.value
                }
                return score
            }
        }
    }
}
