import AnalysisCore
import Markup

/// Why each block of a page is read or not.
extension PageReading {
    /// Adds a finding for each block that a reader sees, or for all blocks where all text is read.
    mutating func explain(in source: SourceText) {
        let blocks = PageBlocks(of: tree, layout: everything).blocks
        let scored = content?.features.blocks ?? []
        var next = 0
        var anchor = 0
        for block in blocks {
            let start = tree.textRange(of: Int(block.start)).lowerBound
            while anchor + 1 < tree.anchors.count,
                Int(tree.anchors[anchor + 1].textOffset) <= start
            {
                anchor += 1
            }
            let offset = tree.anchors.isEmpty ? 0 : Int(tree.anchors[anchor].sourceOffset)
            while next < scored.count, scored[next].start < block.start { next += 1 }
            let isScored = next < scored.count && scored[next].start == block.start
            findings.append(
                Finding(
                    kind: isRead(block) ? "block-read" : "block-left-out",
                    message: "\(reason(block, isScored ? next : nil)): "
                        + "\(LeftOutText.selector(of: Int(block.container), tree)): "
                        + beginning(of: block),
                    line: source.place(of: offset, isExact: false).line
                )
            )
        }
    }

    private func isRead(_ block: PageBlock) -> Bool {
        (Int(block.start)..<Int(block.end)).contains { index in
            guard tree.nodes[index].tag == .text, !layout.isLeftOut[index] else { return false }
            return !isRemoved(index)
        }
    }

    private func isRemoved(_ index: Int) -> Bool {
        var node = tree.nodes[index].parent
        while node >= 0 {
            if layout.isLeftOut[Int(node)], !everything.isLeftOut[Int(node)] { return true }
            node = tree.nodes[Int(node)].parent
        }
        return false
    }

    private func reason(_ block: PageBlock, _ index: Int?) -> String {
        guard let content else { return "as the pipeline says" }
        guard let index else { return "removed by input.html.remove" }
        let score = hundredths(content.scores[index])
        let border = hundredths(content.decision.border)
        if isRead(block) == content.decision.keeps[index], content.isPlaced[index] {
            return "score \(score), border \(border), but the page is short and plain"
        }
        return isRead(block) == content.decision.keeps[index]
            ? "score \(score), border \(border)"
            : "score \(score), border \(border), but hardly anything would be left"
    }

    private func hundredths(_ score: Float) -> String {
        let number = Int((score * 100).rounded())
        let digits = String(abs(number) % 100)
        return (number < 0 ? "-" : "") + "\(abs(number) / 100)."
            + (digits.count < 2 ? "0" : "") + digits
    }

    private func beginning(of block: PageBlock) -> String {
        var text: [UInt8] = []
        for index in Int(block.start)..<Int(block.end) where text.count < 240 {
            if !everything.isLeftOut[index] { text += tree.text[tree.textRange(of: index)] }
        }
        let words = String(decoding: text.prefix(240), as: UTF8.self).split(
            whereSeparator: \.isWhitespace
        )
        return String(words.joined(separator: " ").prefix(60))
    }
}
