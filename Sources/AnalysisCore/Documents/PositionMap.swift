/// Leads offsets of a document's text back to lines and, where the source allows, bytes.
///
/// The map is a sorted list of anchors, where an offset belongs to the last anchor at or before it,
/// or the lines of a text that stands in its source as it is. Offsets count UTF-8 bytes of the text;
/// lines count from 1.
public struct PositionMap: Sendable, Hashable {
    /// One place where text and source are known to meet.
    public struct Anchor: Sendable, Hashable {
        /// The UTF-8 offset in the document's text.
        public var textOffset: Int
        /// The line of the source, from 1.
        public var line: Int
        /// The byte offset in the source, where text and source agree byte for byte from here on
        /// up to the next anchor.
        public var sourceOffset: Int?

        /// An anchor.
        public init(textOffset: Int, line: Int, sourceOffset: Int? = nil) {
            self.textOffset = textOffset
            self.line = line
            self.sourceOffset = sourceOffset
        }

        /// The byte of the source that an offset behind the anchor comes from.
        fileprivate func sourceOffset(at textOffset: Int) -> Int? {
            sourceOffset.map { $0 + (textOffset - self.textOffset) }
        }
    }

    private enum Places: Sendable, Hashable {
        /// Ascending in `textOffset`.
        case anchors([Anchor])
        /// Two of them: most short records have no more, and need no array then.
        case pair(Anchor, Anchor)
        case lines(TextLines)
    }

    private let places: Places

    /// A map of the given anchors, which must ascend in `textOffset`.
    public init(anchors: [Anchor] = []) {
        places = anchors.count == 2 ? .pair(anchors[0], anchors[1]) : .anchors(anchors)
    }

    /// The map of a text that stands in its source as it is, line by line.
    public init(_ lines: TextLines) {
        places = .lines(lines)
    }

    /// The line of the source that an offset of the text comes from, if known.
    public func line(at textOffset: Int) -> Int? {
        switch places {
        case .anchors(let anchors): Self.anchor(before: textOffset, in: anchors)?.line
        case .pair(let first, let second):
            Self.anchor(before: textOffset, first, second)?.line
        case .lines(let lines): lines.line(at: textOffset)
        }
    }

    /// The byte of the source that an offset of the text comes from, where the source allows.
    public func sourceOffset(at textOffset: Int) -> Int? {
        switch places {
        case .anchors(let anchors):
            return Self.anchor(before: textOffset, in: anchors)?.sourceOffset(at: textOffset)
        case .pair(let first, let second):
            return Self.anchor(before: textOffset, first, second)?.sourceOffset(at: textOffset)
        case .lines(let lines):
            return lines.sourceOffset(at: textOffset)
        }
    }

    private static func anchor(
        before textOffset: Int,
        _ first: Anchor,
        _ second: Anchor
    ) -> Anchor? {
        if second.textOffset <= textOffset { return second }
        return first.textOffset <= textOffset ? first : nil
    }

    /// The anchor that an offset of the text belongs to, if the map reaches back that far.
    private static func anchor(before textOffset: Int, in anchors: [Anchor]) -> Anchor? {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].textOffset <= textOffset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 ? anchors[low - 1] : nil
    }
}
