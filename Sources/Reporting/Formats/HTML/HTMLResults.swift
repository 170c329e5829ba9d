internal import AnalysisCore

/// What came out, for each analysis in the form that its reader wants: shares of labels with a
/// colour for each, what fields hold, and how sure the answers are.
struct HTMLResults: Sendable {
    /// How many labels a chart has at most.
    private static let longestChart = 20
    /// How many fields with labels have a chart.
    private static let shownCharts = 6

    private let strips: [LabelStrip]
    private let profiles: [FieldProfile]
    private let statistics: RunStatistics

    init(_ statistics: RunStatistics, strips: [LabelStrip], profiles: [FieldProfile]) {
        self.statistics = statistics
        self.strips = strips
        self.profiles = profiles
    }

    /// The section; nothing where no document was analyzed.
    var markup: String {
        guard statistics.totals.analyzed > 0 else { return "" }
        let charts =
            statistics.distributions.prefix(Self.shownCharts).enumerated().map(distribution)
            + [confidence]
        let drawn = charts.joined()
        guard !drawn.isEmpty || !profiles.isEmpty else { return "" }
        return """
            <section><h2>Results</h2>
            <div class="charts">
            \(profile)\(drawn)</div></section>


            """
    }

    private func distribution(_ index: Int, _ distribution: Distribution) -> String {
        let colors = LabelColors(distribution.entries.map(\.name))
        var entries = distribution.entries.map { ($0.name, $0.count, colors.name(of: $0.name)) }
        let field = distribution.column.name
        var others = 0
        if entries.count > Self.longestChart {
            let sorted = entries.sorted { $0.1 > $1.1 }
            others = sorted.dropFirst(Self.longestChart - 1).reduce(0) { $0 + $1.1 }
            entries = Array(sorted.prefix(Self.longestChart - 1))
        }
        let analyzed = statistics.totals.analyzed
        let rows = entries.map { name, count, color in
            HTMLShare.row(
                "<button type=\"button\" data-field=\"\(HTMLText.attribute(field))\" "
                    + "data-value=\"\(HTMLText.attribute(name))\"><span class=\"dot \(color)\">"
                    + "</span>\(HTMLText.escaped(name, longest: 40))</button>",
                count,
                of: analyzed,
                color
            )
        }
        let rest = [("all others", others), ("(none)", distribution.missing)].compactMap {
            $1 > 0 ? HTMLShare.row($0, $1, of: analyzed, "c8") : nil
        }
        let strip = strips.first { $0.field == field }?.markup(colors) ?? ""
        let style = strip.isEmpty ? "" : " class=\"wide\""
        return """
            <figure\(style)><figcaption>\(HTMLText.breakable(field, longest: 60)) \
            <span class="quiet">share of documents</span></figcaption>
            \(whole(index, field, entries, of: analyzed))<ul class="legend">
            \((rows + rest).joined())</ul>
            \(strip)</figure>

            """
    }

    /// All labels in one bar.
    private func whole(
        _ index: Int,
        _ field: String,
        _ entries: [(name: String, count: Int, color: String)],
        of analyzed: Int
    ) -> String {
        // Where a document has several labels, the bar would be longer than the whole.
        guard entries.reduce(0, { $0 + $1.count }) <= analyzed else { return "" }
        var start = 0.0
        let parts = entries.filter { $0.count > 0 }.map { entry in
            let width = 1000 * Double(entry.count) / Double(analyzed)
            defer { start += width }
            return "<rect class=\"\(entry.color)\" x=\"\(Figure.number(start))\" "
                + "width=\"\(Figure.number(width))\" height=\"10\"/>"
        }
        let words = entries.filter { $0.count > 0 }.map { entry in
            "\(entry.name): \(Figure.percent(entry.count, of: analyzed))"
        }
        let id = "whole\(index)"
        return """
            <svg class="whole" role="img" viewBox="0 0 1000 10" preserveAspectRatio="none" \
            aria-labelledby="\(id)-title \(id)-words"><title id="\(id)-title">\
            \(HTMLText.escaped(field))</title><desc id="\(id)-words">\
            \(HTMLText.escaped(words.joined(separator: ", ")))</desc>\
            <rect class="track" width="1000" height="10"/>\(parts.joined())</svg>

            """
    }

    private var confidence: String {
        guard let confidence = statistics.confidence, confidence.contains(where: { $0 > 0 }) else {
            return ""
        }
        return Chart(
            title: "Confidence",
            unit: "documents by tenths",
            bars: confidence.enumerated().map { index, count in
                Chart.Bar(label: "0.\(index)", count: count, figure: Chart.count(count))
            },
            id: "confidence"
        )
        .columns
    }

    /// What the fields of an extraction hold.
    private var profile: String {
        guard !profiles.isEmpty else { return "" }
        let analyzed = statistics.totals.analyzed
        let hasUngrounded = profiles.contains { $0.ungrounded > 0 }
        let rows = profiles.map { profile in
            let ungrounded =
                hasUngrounded
                ? "<td class=\"number\" data-name=\"not in the document\""
                    + (profile.ungrounded > 0
                        ? "><span class=\"bad\">\(Figure.text(profile.ungrounded))</span></td>"
                        : " data-empty></td>")
                : ""
            return """
                <tr><th scope="row">\(HTMLText.breakable(profile.name))</th>\
                <td>\(HTMLShare.bar(profile.filled, of: analyzed, "bar"))</td>\
                <td class="number" data-name="filled">\
                \(Figure.percent(profile.filled, of: analyzed))</td>\
                <td class="number" data-name="distinct">\(profile.distinctWords)</td>\
                <td class="values" data-name="values">\(HTMLText.escaped(profile.words))</td>\
                \(ungrounded)</tr>

                """
        }
        let last =
            hasUngrounded ? "<th scope=\"col\" class=\"number\">not in the document</th>" : ""
        return """
            <figure class="all"><figcaption>Fields <span class="quiet">over \
            \(Figure.text(analyzed)) \(analyzed == 1 ? "document" : "documents")</span>\
            </figcaption><div class="scroll"><table class="profile">
            <thead><tr><th scope="col">field</th><th scope="col" colspan="2">filled</th>\
            <th scope="col" class="number">distinct</th><th scope="col">values</th>\(last)</tr>\
            </thead>
            <tbody>
            \(rows.joined())</tbody></table></div></figure>

            """
    }
}
