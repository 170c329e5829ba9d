import TestSupport
import Testing

@testable import Markup

/// Places of a page that was rewritten lead back to the page as it came.
@Suite struct SourceEditsTests {
    /// A source that was rewritten: for each byte of the output the place that it comes from, and
    /// whether it is the same byte.
    private struct Rewritten {
        var edits = SourceEdits()
        var origins: [(place: Int, isSame: Bool)] = []

        init(using generator: inout SeededGenerator) {
            var place = 0
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                for _ in 0..<Int.random(in: 0...3, using: &generator) {
                    origins.append((place, true))
                    place += 1
                }
                let removed = Int.random(in: 1...4, using: &generator)
                let inserted = Int.random(in: 0...4, using: &generator)
                edits.add(
                    place..<place + removed,
                    outputOffset: origins.count,
                    outputLength: inserted
                )
                for _ in 0..<inserted { origins.append((place, false)) }
                place += removed
            }
            for _ in 0..<5 {
                origins.append((place, true))
                place += 1
            }
        }
    }

    @Test(arguments: 0..<300)
    func `Each byte of a text leads to the byte that it comes from`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let page = Rewritten(using: &generator)
        // The parser takes some parts of the page as text, and leaves out others.
        var anchors: [MarkupAnchor] = []
        var parsed: [Int] = []
        var place = Int.random(in: 0...2, using: &generator)
        while place < page.origins.count {
            let end = min(
                page.origins.count,
                place + Int.random(in: 1...12, using: &generator)
            )
            anchors.append(
                MarkupAnchor(
                    textOffset: Int32(parsed.count),
                    sourceOffset: Int32(place),
                    isExact: true
                )
            )
            parsed += place..<end
            place = end + Int.random(in: 0...3, using: &generator)
        }
        let traced = page.edits.traced(anchors, textLength: parsed.count)
        #expect(zip(traced, traced.dropFirst()).allSatisfy { $0.textOffset < $1.textOffset })
        for (offset, place) in parsed.enumerated() {
            guard let anchor = traced.last(where: { Int($0.textOffset) <= offset }) else {
                Issue.record("no anchor tells about byte \(offset)")
                continue
            }
            let origin = page.origins[place]
            let found = Int(anchor.sourceOffset)
            #expect(anchor.isExact == origin.isSame, "byte \(offset)")
            #expect(
                (anchor.isExact ? found + offset - Int(anchor.textOffset) : found) == origin.place,
                "byte \(offset)"
            )
        }
    }

    @Test func `A page that was not rewritten keeps its anchors`() {
        let anchors = [
            MarkupAnchor(textOffset: 0, sourceOffset: 3, isExact: true),
            MarkupAnchor(textOffset: 5, sourceOffset: 9, isExact: false),
        ]
        #expect(SourceEdits().traced(anchors, textLength: 7) == anchors)
    }

    @Test func `A text that the parser made of a reference leads to its start`() {
        var edits = SourceEdits()
        // `<!-- c -->` was removed in front of `&#65;`.
        edits.add(3..<13, outputOffset: 3, outputLength: 0)
        let anchors = [
            MarkupAnchor(textOffset: 0, sourceOffset: 3, isExact: false),
            MarkupAnchor(textOffset: 1, sourceOffset: 8, isExact: true),
        ]
        let traced = edits.traced(anchors, textLength: 4)
        #expect(traced.map(\.sourceOffset) == [13, 18])
        #expect(traced.map(\.isExact) == [false, true])
    }
}
