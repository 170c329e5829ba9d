import AnalysisCore
import TestSupport
import Testing

@Suite struct LineEndsTests {
    /// All alike, one that differs at the start, in the middle, at borders of words, and any mixture.
    private static let patterns: [[Bool]] = [
        [], [true], [false], [true, false], [false, true],
        Array(repeating: true, count: 1_100), Array(repeating: false, count: 1_100),
        (0..<1_200).map { $0 == 0 }, (0..<1_200).map { $0 == 63 }, (0..<1_200).map { $0 == 64 },
        (0..<1_200).map { $0 == 511 }, (0..<1_200).map { $0 != 512 }, (0..<64).map { $0 == 63 },
        (0..<512).map { $0 == 511 }, (0..<1_200).map { $0 % 3 == 0 },
    ]

    @Test(arguments: patterns.indices)
    func `The two-byte ends among the first lines are counted as they came`(index: Int) {
        let pattern = Self.patterns[index]
        var ends = LineEnds()
        for isPair in pattern { ends.append(isPair: isPair) }
        #expect(ends.count == pattern.count)
        #expect(ends.pairs == pattern.count { $0 })
        for lines in 0...pattern.count {
            let expected = pattern.prefix(lines).count { $0 }
            #expect(ends.pairs(inFirst: lines) == expected, "of \(lines) lines")
        }
        #expect(ends.pairs(inFirst: -1) == 0)
        #expect(ends.pairs(inFirst: pattern.count + 1) == ends.pairs)
    }

    @Test func `Ends that came alike are equal`() {
        var one = LineEnds()
        var other = LineEnds()
        for _ in 0..<70 { one.append(isPair: true) }
        for _ in 0..<70 { other.append(isPair: true) }
        #expect(one == other)
        other.append(isPair: false)
        #expect(one != other)
    }
}

@Suite struct PositionMapTests {
    private static let anchors: [PositionMap.Anchor] = [
        .init(textOffset: 2, line: 3, sourceOffset: 40), .init(textOffset: 5, line: 4),
        .init(textOffset: 9, line: 7, sourceOffset: 90), .init(textOffset: 9, line: 8),
        .init(textOffset: 20, line: 9, sourceOffset: 200),
    ]

    /// For each offset its line and its byte of the source.
    private static let places: [(offset: Int, line: Int?, source: Int?)] = [
        (0, nil, nil), (1, nil, nil), (2, 3, 40), (4, 3, 42), (5, 4, nil), (8, 4, nil), (9, 8, nil),
        (19, 8, nil), (20, 9, 200), (1_000, 9, 1_180),
    ]

    @Test(arguments: places)
    func `An offset belongs to the last anchor at or before it`(
        offset: Int,
        line: Int?,
        source: Int?
    ) {
        let map = PositionMap(anchors: Self.anchors)
        #expect(map.line(at: offset) == line)
        #expect(map.sourceOffset(at: offset) == source)
    }

    @Test(arguments: 0...5)
    func `Any number of anchors is looked up alike`(count: Int) {
        let anchors = (0..<count).map {
            PositionMap.Anchor(textOffset: 10 * $0 + 1, line: $0 + 1, sourceOffset: 100 * $0)
        }
        let map = PositionMap(anchors: anchors)
        #expect(map.line(at: 0) == nil)
        for index in 0..<count {
            #expect(map.line(at: 10 * index + 1) == index + 1)
            #expect(map.line(at: 10 * index + 10) == index + 1)
            #expect(map.sourceOffset(at: 10 * index + 10) == 100 * index + 9)
        }
    }
}
