internal import AnalysisCore

/// A chart as inline SVG with a caption, and in words for those who do not see it.
struct Chart: Sendable, Hashable {
    /// One bar.
    struct Bar: Sendable, Hashable {
        /// What it stands for.
        var label: String
        /// How long it is.
        var count: Int
        /// The figure beside it.
        var figure: String
    }

    /// The caption.
    var title: String
    /// What the bars count, in words.
    var unit: String
    /// The bars in order.
    var bars: [Bar]
    /// What the longest possible bar stands for; by default the longest that there is.
    var whole: Int?
    /// Names the parts of the page's charts; different for each.
    var id: String

    /// Bars that lie one below the other, with room for names.
    var rows: String {
        let (width, labelWidth, height) = (360, 120, 26)
        let room = Double(width - labelWidth - 84)
        let body = bars.enumerated().map { index, bar in
            let y = index * height
            let length = Self.text(room * Double(bar.count) / largest)
            return """
                <text x="0" y="\(y + 17)">\(HTMLText.escaped(bar.label, longest: 18))</text>\
                <rect class="track" x="\(labelWidth)" y="\(y + 4)" width="\(Self.text(room))" \
                height="18" rx="3"/>\
                <rect class="bar" x="\(labelWidth)" y="\(y + 4)" width="\(length)" height="18" \
                rx="3"/>\
                <text x="\(width - 78)" y="\(y + 17)">\(HTMLText.escaped(bar.figure))</text>
                """
        }
        return figure(width, max(1, bars.count) * height, body)
    }

    /// Bars that stand side by side, for scales.
    var columns: String {
        let (width, height, bottom, top) = (360, 170, 24, 18)
        let step = Double(width) / Double(max(1, bars.count))
        let room = Double(height - bottom - top)
        // A character takes some six units.
        let longest = Double(6 * (bars.map(\.label.count).max() ?? 0) + 4)
        let every = max(1, Int((longest / step).rounded(.up)))
        var body = bars.enumerated().map { index, bar in
            let length = room * Double(bar.count) / largest
            let x = step * Double(index)
            let middle = Self.text(x + step / 2)
            let thickness = min(step * 0.8, 60)
            let y = Double(height - bottom) - length
            var text = """
                <rect class="bar" x="\(Self.text(x + (step - thickness) / 2))" \
                y="\(Self.text(y))" width="\(Self.text(thickness))" height="\(Self.text(length))"/>
                """
            if bar.count > 0 {
                text += """
                    <text class="small" text-anchor="middle" x="\(middle)" \
                    y="\(Self.text(y - 4))">\(HTMLText.escaped(bar.figure))</text>
                    """
            }
            if index.isMultiple(of: every) {
                text += """
                    <text class="small" text-anchor="middle" x="\(middle)" \
                    y="\(height - 8)">\(HTMLText.escaped(bar.label))</text>
                    """
            }
            return text
        }
        let line = height - bottom
        body.append("<line class=\"axis\" x1=\"0\" y1=\"\(line)\" x2=\"\(width)\" y2=\"\(line)\"/>")
        return figure(width, height, body)
    }

    private var largest: Double {
        Double(max(1, whole ?? 0, bars.map(\.count).max() ?? 0))
    }

    private func figure(_ width: Int, _ height: Int, _ body: [String]) -> String {
        let words = bars.map { "\($0.label): \($0.figure)" }.joined(separator: ", ")
        return """
            <figure><figcaption>\(HTMLText.escaped(title)) \
            <span class="quiet">\(HTMLText.escaped(unit))</span></figcaption>
            <svg role="img" viewBox="0 0 \(width) \(height)" aria-labelledby="\(id)-title \(id)-words">
            <title id="\(id)-title">\(HTMLText.escaped(title)), \(HTMLText.escaped(unit))</title>
            <desc id="\(id)-words">\(HTMLText.escaped(words))</desc>
            \(body.joined(separator: "\n"))
            </svg></figure>

            """
    }

    /// A count that fits beside a bar.
    static func count(_ count: Int) -> String {
        count < 10_000 ? Figure.text(count) : Figure.short(count)
    }

    /// A coordinate with one decimal at most.
    private static func text(_ value: Double) -> String {
        Figure.number((value * 10).rounded() / 10)
    }
}
