import Testing

@testable import DocumentIngest

/// Which blocks are kept, by their scores and by how many words they have.
@Suite struct ContentDecisionTests {
    private func decision(_ words: [Int32], _ scores: [Float]) -> ContentDecision {
        let blocks = words.map { words in
            var block = PageBlock(container: -1, start: 0, end: 1)
            block.text.words = words
            return block
        }
        return ContentDecision(blocks: blocks, scores: scores)
    }

    @Test(
        arguments: [
            ([], [], [], 0), ([1], [-10], [true], -10), ([1, 1], [5, -5], [true, false], 5),
            ([1, 1], [0, 0], [true, true], 0), ([1, 1], [-10, -20], [true, false], -10),
            ([1, 1, 1], [5, 3, 5], [true, true, true], 3),
            ([1, 1, 1], [5, -1, 5], [true, false, true], 5),
            // A long block counts by its words: without it much would be missed.
            ([1, 100, 1], [5, 0, 5], [true, true, true], 0),
            ([0, 100], [5, 0], [true, true], 0), ([0, 0], [5, -5], [true, false], 5),
            // What is little sure is kept where nothing is surer.
            ([10, 10, 10], [-1, -1, -1], [true, true, true], -1),
            ([10, 10, 10], [3, -1, -1], [true, false, false], 3),
            ([10, 10, 10], [-3, -1, -1], [false, true, true], -1),
        ] as [([Int32], [Float], [Bool], Float)]
    )
    func `The border is where most of the words are right`(
        words: [Int32],
        scores: [Float],
        keeps: [Bool],
        border: Float
    ) {
        let decision = decision(words, scores)
        #expect(decision.keeps == keeps)
        #expect(decision.border == border)
    }

    @Test(
        arguments: [
            ([0, -2, 0], [true, true, true]), ([0, -2.01, 0], [true, false, true]),
            ([0, -1, 0, -1, 0], [true, true, true, true, true]),
            ([0, -1, -1, 0], [true, false, false, true]), ([-1, 0, 0], [false, true, true]),
            ([0, 0, -1], [true, true, false]),
            ([0, -1, 0, -3, 0], [true, true, true, false, true]),
            ([0, -1], [true, false]),
        ] as [([Float], [Bool])]
    )
    func `One odd line between what is kept is kept, unless much speaks against it`(
        scores: [Float],
        keeps: [Bool]
    ) {
        let decision = decision(scores.map { $0 == 0 ? 100 : 1 }, scores)
        #expect(decision.border == 0)
        #expect(decision.keeps == keeps)
    }
}

/// Trees, and the texts that they are written as.
@Suite struct TreeEnsembleTests {
    private func node(_ feature: UInt8, _ value: Float) -> [UInt8] {
        [feature] + (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }

    @Test func `A row goes down each tree, and the answers add up`() {
        let first = node(0, 1.5) + node(255, 2) + node(1, -1) + node(255, 4) + node(255, 8)
        let second = node(255, 0.25)
        let tree = TreeEnsemble(first)
        #expect(tree.score([1.5, 0]) == 2)
        #expect(tree.score([1.6, -1]) == 4)
        #expect(tree.score([1.6, -0.9]) == 8)
        let both = TreeEnsemble(first + second)
        #expect(both.score([0, 0]) == 2.25)
        #expect(both.score([9, 9]) == 8.25)
    }

    @Test func `What is no whole node is left`() {
        #expect(TreeEnsemble([]).score([]) == 0)
        #expect(TreeEnsemble([255, 0, 0]).score([]) == 0)
        #expect(TreeEnsemble(node(255, 3) + [255, 0, 0, 0]).score([]) == 3)
        #expect(TreeEnsemble(node(255, 3) + node(255, -1)).score([]) == 2)
    }

    @Test(
        arguments: [
            ("", []), ("TWFu", [0x4D, 0x61, 0x6E]), ("TWE=", [0x4D, 0x61]), ("TQ", [0x4D]),
            ("T", []), ("TW\n Fu", [0x4D, 0x61, 0x6E]), ("////", [255, 255, 255]),
            ("++++", [0xFB, 0xEF, 0xBE]), ("AZaz", [0x01, 0x96, 0xB3]),
            ("0189", [0xD3, 0x5F, 0x3D]),
            ("TWFuTWFu", [0x4D, 0x61, 0x6E, 0x4D, 0x61, 0x6E]),
        ] as [(String, [UInt8])]
    )
    func `Base 64 is read`(text: String, bytes: [UInt8]) {
        #expect(Base64.bytes(in: text) == bytes)
    }
}
