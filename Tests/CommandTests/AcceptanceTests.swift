import TestSupport
import Testing

/// `accept`: answers that are used as they are, and those that people look at and hand back.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct AcceptanceTests {
    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write("open.yml", "analysis: sentiment\naccept: {error: 5%, confidence: 95%}\n")
        folder.write(
            "labelled.yml",
            "analysis: sentiment\nlabels: review.csv\naccept: {error: 5%, confidence: 95%}\n"
        )
        for index in 0..<80 { folder.write("docs/\(index).txt", "Lamp \(index) broke.") }
        return folder
    }

    /// The sheet with each answer as the label.
    private func filled(_ sheet: String) -> String {
        sheet.split(separator: "\r\n").map { line in
            var cells = line.split(separator: ",", omittingEmptySubsequences: false)
            if cells[1].isEmpty { cells[1] = cells[2] }
            return cells.joined(separator: ",") + "\r\n"
        }.joined()
    }

    @Test func `What is not accepted is labelled, handed back, and certifies the rest`()
        async throws
    {
        try await withSimulator { environment in
            let folder = folder()
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let open = try await process.run(
                ["docs", "-p", "open.yml", "-o", "r.csv"]
                    + SimulatedModel.option
            )
            #expect(open.status == 0)
            #expect(
                open.errors.contains(
                    "  accepted  sentiment: none of 80 accepted: no answer is labelled; for at most "
                        + "5% of them wrong, 95% sure, it takes 59 labels without a wrong answer among "
                        + "them, 93 with one\n"
                ),
                "\(open.errors)"
            )
            #expect(open.errors.contains("review.csv has 80 answers to look at"))
            let table = folder.read("r.csv")
            let rows = table?.split(separator: "\r\n") ?? []
            #expect(rows.count == 81 && rows[0].hasSuffix(",accepted"))
            #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",false") })
            let sheet = folder.read("review.csv") ?? ""
            #expect(sheet.hasPrefix("document,sentiment,answer,sure,drawn\r\n"))

            folder.write("review.csv", filled(sheet))
            let unused = try await process.run(["docs", "-p", "open.yml"] + SimulatedModel.option)
            #expect(unused.status == 2)
            #expect(unused.errors.contains("review.csv holds 80 labels that are not used"))
            let labelled = try await process.run(
                ["docs", "-p", "labelled.yml", "-o", "r.csv", "-o", "r.json"]
                    + SimulatedModel.option
            )
            #expect(labelled.status == 0)
            #expect(
                labelled.errors.contains(
                    "  accepted  sentiment: 80 of 80 accepted, those of confidence 0 and more: at "
                        + "most 5% of them wrong, 95% sure by 80 labels, 0 of them wrong\n"
                ),
                "\(labelled.errors)"
            )
            #expect(labelled.errors.contains("(80 from the ledger)"))
            let report = folder.read("r.json")
            #expect(report?.contains(#""threshold": 0"#) == true)
            #expect(report?.contains(#""accepted": true"#) == true)
            // What was labelled is still there, and a report made again says the same.
            let kept = folder.read("review.csv")
            #expect(kept?.split(separator: "\r\n").count == 81)
            let again = try await process.run(["report", "-o", "again.csv"])
            #expect(again.status == 0)
            let (first, second) = (folder.read("r.csv"), folder.read("again.csv"))
            #expect(first == second)
        }
    }

    @Test(arguments: [
        (["--ledger", "none"], "takes them from the ledger then"),
        (["-o", "review.csv"], "is to be written twice"),
        (["--set", "accept.review=notes.csv"], "is no file of labels"),
    ])
    func `What would be lost is refused`(arguments: [String], words: String) async throws {
        let folder = folder()
        folder.write("notes.csv", "name,phone\nAda,1815\n")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "-p", "open.yml"] + arguments)
        #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    }
}
