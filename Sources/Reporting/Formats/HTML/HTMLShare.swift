internal import AnalysisCore

/// Bars for shares, with what they say beside them.
enum HTMLShare {
    /// A line of a legend: a name, a bar, a count and its share.
    static func row(_ name: String, _ count: Int, of whole: Int, _ color: String) -> String {
        """
        <li>\(name)\(bar(count, of: whole, color))<span class="figure">\
        \(Chart.count(count)) · \(Figure.percent(count, of: whole))</span></li>

        """
    }

    /// A bar for a share; what it says stands beside it.
    static func bar(_ count: Int, of whole: Int, _ color: String) -> String {
        let width = 100 * Double(count) / Double(max(1, whole))
        return """
            <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
            <rect class="track" width="100" height="10"/>\
            <rect class="\(color)" width="\(Figure.number(width))" height="10"/></svg>
            """
    }

    /// All parts of a whole in one bar; what it says stands below it.
    static func whole(_ parts: [(color: String, count: Int)], of whole: Int) -> String {
        var start = 0.0
        let drawn = parts.filter { $0.count > 0 }.map { part in
            let width = 1000 * Double(part.count) / Double(max(1, whole))
            defer { start += width }
            return "<rect class=\"\(part.color)\" x=\"\(Figure.number(start))\" "
                + "width=\"\(Figure.number(width))\" height=\"10\"/>"
        }
        return """
            <svg class="whole" viewBox="0 0 1000 10" preserveAspectRatio="none" \
            aria-hidden="true"><rect class="track" width="1000" height="10"/>\
            \(drawn.joined())</svg>

            """
    }
}
