/// Where a text that was rewritten differs from its source, in ascending order.
struct SourceEdits {
    private struct Edit {
        var outputOffset: Int32
        var outputEnd: Int32
        var sourceOffset: Int32
        var sourceEnd: Int32
    }

    private var edits: [Edit] = []

    /// Notes that a part of the source was replaced.
    ///
    /// - Parameters:
    ///   - source: The part of the source.
    ///   - outputOffset: Where its replacement starts.
    ///   - outputLength: The bytes of the replacement.
    mutating func add(_ source: Range<Int>, outputOffset: Int, outputLength: Int) {
        edits.append(
            Edit(
                outputOffset: Int32(outputOffset),
                outputEnd: Int32(outputOffset + outputLength),
                sourceOffset: Int32(source.lowerBound),
                sourceEnd: Int32(source.upperBound)
            )
        )
    }

    /// Leads anchors back to the source, and adds those that are needed: a text that is one piece of
    /// what was parsed may be several of the source.
    ///
    /// - Parameters:
    ///   - anchors: Anchors that lead to what was parsed, in ascending order.
    ///   - textLength: The bytes of the text that they stand in.
    /// - Returns: Anchors that lead to the source.
    func traced(_ anchors: [MarkupAnchor], textLength: Int) -> [MarkupAnchor] {
        guard !edits.isEmpty else { return anchors }
        var result: [MarkupAnchor] = []
        result.reserveCapacity(anchors.count + edits.count)
        var next = 0
        for (index, anchor) in anchors.enumerated() {
            // Anchors of what the parser looked at ahead may lead back by a few bytes.
            while next > 0, edits[next - 1].outputEnd > anchor.sourceOffset { next -= 1 }
            while next < edits.count, edits[next].outputEnd <= anchor.sourceOffset { next += 1 }
            let isLast = index + 1 == anchors.count
            let textEnd = isLast ? Int32(textLength) : anchors[index + 1].textOffset
            trace(anchor, upTo: textEnd, &next, &result)
        }
        return result
    }

    private func trace(
        _ anchor: MarkupAnchor,
        upTo textEnd: Int32,
        _ next: inout Int,
        _ result: inout [MarkupAnchor]
    ) {
        var anchor = anchor
        let parsed = anchor.sourceOffset
        let end = anchor.isExact ? parsed + (textEnd - anchor.textOffset) : parsed + 1
        func shifted(_ offset: Int32) -> Int32 {
            next > 0 ? offset - edits[next - 1].outputEnd + edits[next - 1].sourceEnd : offset
        }
        let textOffset = anchor.textOffset
        anchor.sourceOffset = shifted(parsed)
        var isWithin = false
        if next < edits.count, edits[next].outputOffset <= parsed {
            anchor.sourceOffset = edits[next].sourceOffset
            anchor.isExact = false
            isWithin = true
        }
        result.append(anchor)
        guard end > parsed + 1 || !isWithin else { return }
        while next < edits.count, edits[next].outputOffset < end {
            let edit = edits[next]
            // One that follows another at once is told by an anchor of its own, too.
            if edit.outputOffset > parsed, edit.outputEnd > edit.outputOffset {
                var replaced = anchor
                replaced.textOffset = textOffset + edit.outputOffset - parsed
                replaced.sourceOffset = edit.sourceOffset
                replaced.isExact = false
                if result[result.count - 1].textOffset == replaced.textOffset {
                    result.removeLast()
                }
                result.append(replaced)
            }
            guard edit.outputEnd < end else { return }
            next += 1
            var behind = anchor
            behind.textOffset = textOffset + edit.outputEnd - parsed
            behind.sourceOffset = edit.sourceEnd
            behind.isExact = true
            if result[result.count - 1].textOffset == behind.textOffset { result.removeLast() }
            result.append(behind)
        }
    }
}
