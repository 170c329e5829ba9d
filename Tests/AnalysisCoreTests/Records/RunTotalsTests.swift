import AnalysisCore
import JSON
import Testing

@Suite struct RunTotalsTests {
    @Test("every record is counted once, by its outcome")
    func sumRule() {
        var totals = RunTotals()
        let outcomes: [Record.Outcome] = [
            .analyzed(fields: [:]), .failed(.empty, message: ""), .failed(.empty, message: ""),
            .skipped(.budget, message: ""),
        ]
        for (index, outcome) in outcomes.enumerated() {
            totals.add(Record(document: DocumentID("d\(index)"), index: index, outcome: outcome))
        }
        #expect(totals.discovered == 4)
        #expect(totals.analyzed == 1)
        #expect(totals.failed == [.empty: 2])
        #expect(totals.skipped == [.budget: 1])
    }

    @Test("only a document that has a result counts as taken from the ledger")
    func cached() {
        let outcomes: [Record.Outcome] = [
            .analyzed(fields: [:]), .failed(.refused, message: ""), .skipped(.budget, message: ""),
        ]
        var totals = RunTotals()
        for (index, outcome) in outcomes.enumerated() {
            totals.add(
                Record(
                    document: DocumentID("d\(index)"),
                    index: index,
                    outcome: outcome,
                    provenance: Record.Provenance(
                        model: ModelReference(provider: "anthropic", name: "m"),
                        isCached: true
                    )
                )
            )
        }
        #expect(totals.cached == 2 && totals.asked == 0)
    }
}
