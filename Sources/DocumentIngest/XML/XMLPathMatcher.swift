import Markup

/// Follows a path while elements open and close, and tells which of them it leads to.
struct XMLPathMatcher {
    private struct Frame {
        /// The steps that may match a child: bit n for the step n.
        var open: UInt64
        /// Those of them that may also match below a child.
        var lasting: UInt64
    }

    private let steps: [XMLPath.Step]
    private var frames: [Frame]
    private var tests: [XMLNameTest]
    /// For each open element and step, how many children matched; empty if no step asks.
    private var counts: [[Int]] = []
    private let countsPositions: Bool

    /// A matcher at the root of a document.
    init(_ path: XMLPath) {
        var steps = Array(path.steps.prefix(60))
        // `item` alone means all items, wherever they are.
        if !path.isAbsolute, !steps.isEmpty { steps[0].isDescendant = true }
        self.steps = steps
        tests = steps.map { XMLNameTest($0.name) }
        frames = [Frame(open: 1, lasting: steps.first?.isDescendant == true ? 1 : 0)]
        countsPositions = steps.contains { step in
            step.predicates.contains { if case .position = $0 { true } else { false } }
        }
        if countsPositions { counts = [Array(repeating: 0, count: steps.count)] }
    }

    /// Takes an element that opens.
    ///
    /// - Returns: Whether the path leads to it.
    mutating func enter(_ name: Int, parser: XMLStreamParser) -> Bool {
        let outer = frames[frames.count - 1]
        var open = outer.lasting
        var lasting = outer.lasting
        var isMatch = false
        var candidates = outer.open
        while candidates != 0 {
            let index = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            guard matches(index, name, parser) else { continue }
            if index + 1 == steps.count {
                isMatch = true
            } else {
                open |= 1 << UInt64(index + 1)
                if steps[index + 1].isDescendant { lasting |= 1 << UInt64(index + 1) }
            }
        }
        frames.append(Frame(open: open, lasting: lasting))
        if countsPositions { counts.append(Array(repeating: 0, count: steps.count)) }
        return isMatch
    }

    /// Takes the innermost open element, which closes.
    mutating func leave() {
        guard frames.count > 1 else { return }
        frames.removeLast()
        if countsPositions { counts.removeLast() }
    }

    private mutating func matches(_ index: Int, _ name: Int, _ parser: XMLStreamParser) -> Bool {
        guard tests[index].matches(name, in: parser.names) else { return false }
        var position = 0
        if countsPositions {
            counts[counts.count - 1][index] += 1
            position = counts[counts.count - 1][index]
        }
        guard !steps[index].predicates.isEmpty else { return true }
        let attributes = parser.attributeNames.enumerated().map { place, attribute in
            (parser.names[attribute], parser.attributeValue(at: place))
        }
        return steps[index].predicates.allSatisfy { $0.holds(at: position, attributes) }
    }
}
