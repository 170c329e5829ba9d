/// The parts of a document's text that a page shows beside its result.
///
/// Places count Unicode scalars, as those of evidence do.
struct Excerpt: Sendable, Hashable {
    /// A part of the text.
    struct Part: Sendable, Hashable {
        /// Where it begins.
        var start: Int
        /// What stands there.
        var text: String
    }

    /// The parts in order, with something left out between them.
    private(set) var parts: [Part]
    /// How long the whole text is.
    let length: Int
    /// How long the parts are.
    private(set) var count: Int
    /// What should be seen, the most important first.
    private let marks: [Range<Int>]

    /// How much stands on each side of a mark, where there is room.
    private static let context = 120
    /// A beginning that is shorter than this tells nothing.
    private static let shortestHead = 40

    /// The whole of a text.
    ///
    /// - Parameters:
    ///   - text: The text of a document.
    ///   - marks: The places of its evidence.
    init(_ text: String, marks: [Range<Int>] = []) {
        length = text.unicodeScalars.count
        count = length
        parts = [Part(start: 0, text: text)]
        let whole = 0..<length
        self.marks = marks.filter { !$0.isEmpty && $0.clamped(to: whole) == $0 }
    }

    /// The places that are shown as a whole.
    func shows(_ range: Range<Int>) -> Bool {
        parts.contains { part in
            part.start <= range.lowerBound
                && range.upperBound <= part.start + part.text.unicodeScalars.count
        }
    }

    /// The same with so many scalars at most: what surrounds the marks, and the beginning.
    func cut(to limit: Int) -> Excerpt {
        guard count > limit else { return self }
        var room = max(0, limit)
        var wanted: [Range<Int>] = []
        let share = limit / (marks.count + 1)
        for mark in marks where room > 0 {
            let context = max(0, min(Self.context, (share - mark.count) / 2))
            var around =
                max(0, mark.lowerBound - context)..<min(length, mark.upperBound + context)
            if around.count > room { around = mark.lowerBound..<(mark.lowerBound + room) }
            wanted.append(around)
            room -= around.count
        }
        if room >= Self.shortestHead || wanted.isEmpty { wanted.append(0..<min(length, room)) }
        var excerpt = self
        excerpt.keep(wanted)
        return excerpt
    }

    /// Keeps what lies in any of the ranges.
    private mutating func keep(_ ranges: [Range<Int>]) {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                let end = max(last.upperBound, range.upperBound)
                merged[merged.count - 1] = last.lowerBound..<end
            } else {
                merged.append(range)
            }
        }
        var kept: [Part] = []
        count = 0
        for part in parts {
            let scalars = Array(part.text.unicodeScalars)
            let whole = part.start..<part.start + scalars.count
            for range in merged where range.overlaps(whole) {
                let shown = range.clamped(to: whole)
                var text = String.UnicodeScalarView()
                text.append(
                    contentsOf: scalars[
                        shown.lowerBound - part.start..<shown.upperBound - part.start
                    ]
                )
                kept.append(Part(start: shown.lowerBound, text: String(text)))
                count += shown.count
            }
        }
        parts = kept
    }
}
