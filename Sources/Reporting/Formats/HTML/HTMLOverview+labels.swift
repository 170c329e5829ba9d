internal import AnalysisCore

extension HTMLOverview {
    /// How well the answers agree with the labels: scores for each class, and the confusion.
    var labels: String {
        guard let score = statistics.score, !score.classes.isEmpty else { return "" }
        let figure = { (value: Double?) in value.map { Figure.number($0) } ?? "–" }
        let rows = score.orderedClasses.map { name in
            let tally = score.classes[name]
            return """
                <tr><th scope="row">\(HTMLText.escaped(name, longest: 60))</th>\
                <td class="number">\(figure(tally?.precision))</td>\
                <td class="number">\(figure(tally?.recall))</td>\
                <td class="number">\(figure(tally?.f1))</td></tr>

                """
        }
        return """
            <section><h2>Against the labels</h2>
            <p class="quiet">\(Figure.text(score.documents)) of \
            \(Figure.text(score.labels.count)) labelled documents were asked; one that failed \
            counts as wrong.</p>
            <div class="charts">
            <figure><figcaption>Classes</figcaption><div class="scroll"><table>
            <thead><tr><th scope="col">class</th><th scope="col" class="number">precision</th>\
            <th scope="col" class="number">recall</th><th scope="col" class="number">F1</th></tr>\
            </thead>
            <tbody>
            \(rows.joined())</tbody></table></div></figure>
            \(confusion(score))</div></section>

            """
    }

    private func confusion(_ score: LabelScore) -> String {
        let pairs = score.sortedConfusion
        guard !pairs.isEmpty else { return "" }
        let classes = score.orderedClasses
        let hasFailed = pairs.contains { $0.pair.found == nil }
        let found: [String?] = classes + (hasFailed ? [nil] : [])
        let heads = found.map {
            "<th scope=\"col\">\($0.map { HTMLText.escaped($0, longest: 30) } ?? "(failed)")</th>"
        }
        let rows = classes.map { expected in
            let total = pairs.filter { $0.pair.expected == expected }.reduce(0) { $0 + $1.count }
            let cells = found.map { name in
                let count = score.confusion[.init(expected: expected, found: name)] ?? 0
                let heat =
                    count == 0 ? 0 : Int((4 * Double(count) / Double(max(1, total))).rounded(.up))
                let right = name == expected ? " right" : ""
                return "<td class=\"heat\(heat)\(right)\">\(Figure.text(count))</td>"
            }
            let name = HTMLText.escaped(expected, longest: 30)
            return "<tr><th scope=\"row\">\(name)</th>\(cells.joined())</tr>\n"
        }
        let name = HTMLText.escaped(score.verdictName ?? "")
        return """
            <figure><figcaption>Confusion: labels in rows, answers in columns</figcaption>\
            <div class="scroll"><table class="matrix">
            <thead><tr><th scope="col">\(name)</th>\(heads.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody></table></div></figure>

            """
    }

    /// The findings by kind.
    var findings: String {
        let entries = statistics.findings.sorted
        guard !entries.isEmpty else { return "" }
        let rows = entries.map { kind, entry in
            """
            <tr><th scope="row"><button type="button" data-field="findings" \
            data-value="\(HTMLText.attribute(kind))">\(HTMLText.escaped(kind, longest: 80))\
            </button></th>\
            <td class="number">\(Figure.text(entry.documents))</td>\
            <td class="number">\(Figure.text(entry.count))</td></tr>

            """
        }
        return """
            <section><h2>Findings</h2><div class="scroll"><table>
            <thead><tr><th scope="col">finding</th><th scope="col" class="number">documents</th>\
            <th scope="col" class="number">count</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody></table></div></section>

            """
    }
}
