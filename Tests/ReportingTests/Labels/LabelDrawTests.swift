import AnalysisCore
import Testing

@testable import Reporting

/// What a labels file says about how its documents were drawn, and when that is believed.
@Suite struct LabelDrawTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "summary", schema: .text),
        .init(name: "confidence", schema: .share),
    ])
    private static let ids = (0..<6).map { "d\($0).txt" }
    /// The ids in the order of the draw.
    private static let ordered = ids.sorted {
        Draw(seed: 7).rank(of: $0) < Draw(seed: 7).rank(of: $1)
    }

    /// A file with one row for each id; `label` says what stands in it.
    private func labels(
        _ ids: [String] = ordered,
        drawn: Int = 6,
        highest: UInt64 = .max,
        strata: [String: (name: String, drawn: Int)] = [:],
        _ label: (String) -> String
    ) throws -> Labels {
        let sheet = LabelSheet(Self.schema, hasExcerpts: true)
        var text = String(decoding: sheet.heading, as: UTF8.self)
        #expect(text == "document,sentiment,excerpt,drawn\r\n")
        for id in ids {
            let stratum = strata[id]
            let cell = DrawnCell(
                seed: 7,
                stratum: .init(
                    name: stratum?.name,
                    drawn: stratum?.drawn ?? drawn,
                    of: 100,
                    highest: highest
                )
            )
            #expect(DrawnCell(cell.text) == cell)
            let row = sheet.row(id, text: "=1+1, \(id)", drawn: cell)
            let empty = "\(id),,\"'=1+1, \(id)\",\(cell.text)\r\n"
            #expect(String(decoding: row, as: UTF8.self) == empty)
            text += "\(id),\(label(id)),,\(cell.text)\r\n"
        }
        return try Labels(csv: Array(text.utf8), schema: Self.schema)
    }

    private func objection(_ labels: Labels) throws -> String? {
        var gate = try Gate(name: "sentiment.negative", condition: "<= 20%", schema: Self.schema)
        #expect(labels.objection(to: gate) == nil)
        gate.certainty = Gate.Certainty(estimate: .corrected)
        return labels.objection(to: gate)
    }

    @Test func `A draw that is labelled from the top is a random sample`() throws {
        #expect(try objection(labels { _ in "negative" }) == nil)
        let some = try labels { Self.ordered[..<3].contains($0) ? "negative" : " " }
        #expect(try objection(some) == nil)
        #expect(some.count == 3 && some.ignoredColumns == [])
        // Sorting the file changes nothing.
        let sorted = try labels(Self.ids) { Self.ordered[..<3].contains($0) ? "negative" : "" }
        #expect(try objection(sorted) == nil)
    }

    @Test func `What is left out in between may be what is hard to label`() throws {
        let left = Self.ordered[1]
        #expect(
            try objection(labels { $0 == left ? "" : "negative" }) == """
                leaves out 1 of the documents that were drawn, such as \(left), and labels later ones
                """
        )
        #expect(
            try objection(labels { $0 == Self.ordered[0] ? "negative" : "" })
                == "has fewer than two labels"
        )
    }

    @Test func `Rows that are missing, foreign or of another draw are found`() throws {
        #expect(
            try objection(labels(Self.ordered.dropLast(2)) { _ in "negative" })
                == "holds 4 of the 6 documents that were drawn"
        )
        let highest = Draw(seed: 7).rank(of: Self.ordered[4])
        #expect(
            try objection(labels(highest: highest) { _ in "negative" })
                == "names documents that this draw cannot have drawn, such as \(Self.ordered[5])"
        )
        let strata = [Self.ids[0]: ("negative", 3), Self.ids[1]: ("negative", 4)]
        #expect(
            try objection(
                labels(
                    [Self.ids[0], Self.ids[1]],
                    strata: strata.mapValues { (name: $0.0, drawn: $0.1) }
                ) { _ in "negative" }
            ) == "holds rows of several draws"
        )
        let none = try Labels(
            csv: Array("document,sentiment\na.txt,negative\n".utf8),
            schema: Self.schema
        )
        #expect(try objection(none) == "does not say how its documents were chosen")
        let other = try Labels(
            csv: Array("document,confidence\na.txt,1\n".utf8),
            schema: Self.schema
        )
        #expect(try objection(other) == "has no column for it")
    }

    @Test func `A changed cell is told with its line`() {
        let error = #expect(throws: LabelsError.self) {
            try Labels(
                csv: Array("document,sentiment,drawn\na.txt,negative,\nb.txt,,seed=7\n".utf8),
                schema: Self.schema
            )
        }
        #expect(error?.line == 3 && error?.message.contains("holds 'seed=7'") == true)
    }

    @Test func `Names that documents have grown are drawn all the same`() throws {
        let labels = try labels { _ in "negative" }
        var resolver = LabelResolver(labels)
        for id in Self.ids { resolver.add(DocumentID("deep/\(id)")) }
        let resolved = resolver.resolved()
        #expect(try objection(resolved) == nil)
        #expect(resolved.draw?.places["deep/d0.txt"] != nil)
    }
}
