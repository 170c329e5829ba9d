internal import AnalysisCore
internal import Statistics

extension HTMLOverview {
    /// How many answers may be used without anybody looking at them, and on what proof.
    var acceptance: String {
        guard !summary.acceptance.isEmpty else { return "" }
        // The table of documents knows of a document as a whole.
        let isOne = summary.acceptance.count == 1
        let figures = summary.acceptance.map { result in
            let review = result.answers - result.accepted
            return """
                <figure class="wide"><figcaption>\(HTMLText.escaped(result.field, longest: 60)) \
                <span class="quiet">share of answers</span></figcaption>
                \(HTMLShare.whole([("c2", result.accepted), ("c4", review)], of: result.answers))\
                <ul class="legend">
                \(row("accepted", result.accepted, of: result.answers, "c2", isOne))\
                \(row("review", review, of: result.answers, "c4", isOne))</ul>
                <p class="quiet">\(HTMLText.escaped(result.words, longest: 600)).</p></figure>

                """
        }
        return """
            <section><h2>Accepted answers</h2>
            <div class="charts">
            \(figures.joined())</div></section>


            """
    }

    private func row(
        _ name: String,
        _ count: Int,
        of whole: Int,
        _ color: String,
        _ isButton: Bool
    ) -> String {
        let words = "<span class=\"dot \(color)\"></span>\(name)"
        let label =
            isButton
            ? "<button type=\"button\" data-field=\"accepted\" data-value=\"\(name)\">"
                + "\(words)</button>" : "<span>\(words)</span>"
        return HTMLShare.row(label, count, of: whole, color)
    }

    /// The true figures of the corpus as far as labels of a random sample tell them, beside what the
    /// answers alone say.
    var correctedFigures: String {
        guard let items = corrected?.items, !items.isEmpty else { return "" }
        let hasShares = items.contains { $0.value != nil }
        let sure = Figure.percent(CorrectedFigures.confidence)
        let scale =
            hasShares ? "<th scope=\"col\" aria-hidden=\"true\">0% to 100%</th>" : ""
        return """
            <section><h2>Corrected by the labels</h2>
            <p class="quiet">What is true of all documents, as far as the labelled random sample \
            tells. The line spans what is compatible with it, \(sure) sure; the ring is what the \
            answers alone say.</p>
            <div class="scroll"><table class="corrected">
            <thead><tr><th scope="col">figure</th><th scope="col" class="number">answers alone</th>\
            <th scope="col" class="number">corrected</th>\
            <th scope="col" class="number">between, \(sure) sure</th>\(scale)\
            <th scope="col" class="number">labels</th></tr></thead>
            <tbody>
            \(items.map { line($0, hasScale: hasShares) }.joined())</tbody></table></div></section>


            """
    }

    private func line(_ item: CorrectedFigures.Item, hasScale: Bool) -> String {
        let figure = { (value: Double) in
            item.value == nil ? Figure.grouped(value) : Figure.percent(value)
        }
        let name = HTMLText.breakable(item.field)
        let value = item.value.map { " " + HTMLText.escaped($0, longest: 60) } ?? ", mean"
        let scale =
            hasScale
            ? "<td aria-hidden=\"true\">\(item.value == nil ? "" : Self.scale(item))</td>" : ""
        return """
            <tr><th scope="row">\(name)\(value)</th>\
            <td class="number">\(figure(item.raw))</td>\
            <td class="number"><strong>\(figure(item.corrected))</strong></td>\
            <td class="number">\(figure(item.interval.lower)) and \
            \(figure(item.interval.upper))</td>\(scale)\
            <td class="number">\(Figure.text(item.labels))</td></tr>

            """
    }

    /// An interval of a share from 0 to 1, with the corrected share and that of the answers.
    private static func scale(_ item: CorrectedFigures.Item) -> String {
        let place = { (share: Double) in
            Figure.number(((4 + 192 * min(1, max(0, share))) * 10).rounded() / 10)
        }
        return """
            <svg class="interval" viewBox="0 0 200 14"><rect class="track" x="4" y="6" width="192" \
            height="2"/><line x1="\(place(item.interval.lower))" y1="7" \
            x2="\(place(item.interval.upper))" y2="7"/><circle class="raw" r="3.5" cy="7" \
            cx="\(place(item.raw))"/><circle r="3.5" cy="7" cx="\(place(item.corrected))"/></svg>
            """
    }
}
