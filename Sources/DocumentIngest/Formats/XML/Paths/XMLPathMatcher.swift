import Markup

/// Follows a path while elements open and close, and tells which of them it leads to, as far as
/// that can be told where they open.
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
    /// Whether the name alone tells, wherever the element stands.
    private let isNameAlone: Bool

    /// A matcher at the root of a document.
    init(_ path: XMLPath) {
        var steps = Array(path.steps.prefix(60))
        // `item` alone means all items, wherever they are.
        if !path.isAbsolute, !steps.isEmpty { steps[0].isDescendant = true }
        self.steps = steps
        tests = steps.map { XMLNameTest($0.name) }
        frames = [Frame(open: 1, lasting: steps.first?.isDescendant == true ? 1 : 0)]
        countsPositions = steps.contains { step in
            step.conditions.contains { $0.position != nil }
        }
        if countsPositions { counts = [Array(repeating: 0, count: steps.count)] }
        isNameAlone =
            steps.count == 1 && steps[0].isDescendant && steps[0].conditions.isEmpty
    }

    /// Takes an element that opens.
    ///
    /// - Returns: Whether the path leads to it.
    mutating func enter(_ name: Int, parser: XMLStreamParser) -> Bool {
        if isNameAlone { return tests[0].matches(name, in: parser.names) }
        let (frame, isMatch) = entered(name, frames[frames.count - 1], parser)
        frames.append(frame)
        if countsPositions { counts.append(Array(repeating: 0, count: steps.count)) }
        return isMatch
    }

    private mutating func entered(
        _ name: Int,
        _ outer: Frame,
        _ parser: XMLStreamParser
    ) -> (Frame, isMatch: Bool) {
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
        return (Frame(open: open, lasting: lasting), isMatch)
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
        guard !steps[index].conditions.isEmpty else { return true }
        return holds(steps[index].conditions, at: position, parser)
    }

    /// Whether those conditions hold that are about the position and the attributes.
    private func holds(
        _ conditions: [XMLPath.Condition],
        at position: Int,
        _ parser: XMLStreamParser
    ) -> Bool {
        let names = parser.attributeNames
        return conditions.allSatisfy { condition in
            condition.needsContent
                || condition.holds(at: position) { path in
                    guard let wanted = path.attribute else { return [] }
                    return names.indices.filter { wanted.matches(parser.names[names[$0]]) }
                        .map { parser.attributeValue(at: $0) }
                }
        }
    }
}

// MARK: - Elements in elements that were chosen

extension XMLPathMatcher {
    /// Whether an element of a name that stands in a chosen one may be chosen too.
    func mayNest(_ name: XMLName) -> Bool {
        guard !countsPositions, let last = steps.last, last.name.matches(name) else { return false }
        return steps.contains(where: \.isDescendant)
    }

    /// Whether the path leads to an element in a chosen one, which is the last that was entered.
    ///
    /// - Parameters:
    ///   - way: The names of the elements in between, and of the element itself.
    ///   - parser: The parser, which stands at the element.
    /// - Returns: Whether it does; conditions on the attributes of elements in between are not met.
    mutating func matches(_ way: [Int], parser: XMLStreamParser) -> Bool {
        guard let name = way.last else { return false }
        if steps.count == 1 { return entered(name, frames[frames.count - 1], parser).isMatch }
        var frame = frames[frames.count - 1]
        for name in way.dropLast() { frame = passed(name, frame, parser) }
        return entered(name, frame, parser).isMatch
    }

    /// Elements further inside of a chosen one are parts of it.
    static let longestWay = 64

    private mutating func passed(_ name: Int, _ outer: Frame, _ parser: XMLStreamParser) -> Frame {
        var frame = Frame(open: outer.lasting, lasting: outer.lasting)
        var candidates = outer.open
        while candidates != 0 {
            let index = candidates.trailingZeroBitCount
            candidates &= candidates - 1
            guard index + 1 < steps.count, steps[index].conditions.isEmpty,
                tests[index].matches(name, in: parser.names)
            else { continue }
            frame.open |= 1 << UInt64(index + 1)
            if steps[index + 1].isDescendant { frame.lasting |= 1 << UInt64(index + 1) }
        }
        return frame
    }
}
