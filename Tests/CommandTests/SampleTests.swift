import TestSupport
import Testing

/// `analyze sample`: documents drawn for people to label, and labels that are known to be such.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct SampleTests {
    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            labels: ${LABELS:-to-label.csv}
            gates: {sentiment.negative: {at_most: 99%, estimate: corrected}}

            """
        )
        folder.write("bare.yml", "analysis: sentiment\n")
        for index in 0..<30 { folder.write("docs/\(index).txt", "Lamp \(index)\n broke.") }
        folder.write("docs/empty.txt", "")
        return folder
    }

    /// The file with every label filled in.
    private func filled(_ sheet: String) -> String {
        sheet.replacing(".txt,,", with: ".txt,positive,")
    }

    @Test func `What is drawn and labelled corrects a share`() async throws {
        try await withSimulator { environment in
            let folder = folder()
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let draw = ["sample", "docs", "-p", "bare.yml", "--n", "8", "--seed", "7"]
            let drawn = try await process.run(draw + ["-o", "to-label.csv"])
            #expect(drawn.status == 0 && drawn.output == "")
            #expect(
                drawn.errors == """
                    drew 8 of 30 documents; fill in sentiment from the top, and name the file in \
                    'labels:'

                    """
            )
            let written = folder.read("to-label.csv")
            let sheet = try #require(written)
            let lines = sheet.split(separator: "\r\n")
            #expect(lines.count == 9 && lines[0] == "document,sentiment,excerpt,drawn")
            #expect(lines[1].contains(".txt,,Lamp "))
            #expect(lines[1].contains(" broke.,seed=7 drawn=8 of=30 highest="))
            // The same seed draws the same, also to standard output.
            #expect(try await process.run(draw).output == sheet)
            // A file that may hold labels is not written over.
            let again = try await process.run(draw + ["-o", "to-label.csv"])
            #expect(again.status == 2 && again.errors.contains("may hold labels"))

            let command =
                ["docs", "-p", "p.yml", "--ledger", "none", "-o", "r.json"] + SimulatedModel.option
            let early = try await process.run(command)
            #expect(early.status == 2 && early.errors.contains("has fewer than two labels"))
            folder.write("to-label.csv", filled(sheet))
            let run = try await process.run(command)
            #expect(run.errors.contains("gates     "), "\(run.errors)")
            let corrected = folder.read("r.json")
            #expect(
                corrected?.contains("by 8 labels, each bound 95% sure; the answers alone say")
                    == true
            )
            // Not without the note of the draw.
            folder.write("to-label.csv", "document,sentiment\n1.txt,positive\n2.txt,negative\n")
            let chosen = try await process.run(command)
            #expect(chosen.status == 2)
            #expect(chosen.errors.contains("does not say how its documents were chosen"))
            #expect(chosen.errors.contains("analyze sample PATH --n 100 -o to-label.csv"))
        }
    }

    @Test func `A run is drawn from by what it found`() async throws {
        try await withSimulator { environment in
            let folder = folder()
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let run = try await process.run(["docs", "-p", "bare.yml"] + SimulatedModel.option)
            #expect(run.status == 1)
            let drawn = try await process.run(["sample", "--by", "sentiment", "--n", "9"])
            #expect(drawn.status == 0 && drawn.output.contains(" stratum="))
            #expect(drawn.output.hasPrefix("document,sentiment,drawn\r\n"))
            folder.write("to-label.csv", filled(drawn.output))
            let again = try await process.run(
                ["docs", "-p", "p.yml", "-o", "r.json"] + SimulatedModel.option
            )
            #expect(again.errors.contains("gates     "), "\(again.errors)")
            let corrected = folder.read("r.json")
            #expect(corrected?.contains("by 9 labels, each bound 95% sure") == true)
            let unknown = try await process.run(["sample", "--by", "confidence"])
            #expect(unknown.status == 2 && unknown.errors.contains("there is sentiment"))
        }
    }

    @Test(arguments: [
        (["sample"], "no input was given"), (["sample", "docs", "--n", "1"], "two documents"),
        (["sample", "docs", "--by", "sentiment"], "leave out paths"),
        (["sample", "docs", "--run", "3"], "add --by"),
        (["sample", "--by", "sentiment", "--run", "3"], ".analyze/ledger.sqlite"),
        (["sample", "-", "-p", "bare.yml"], "standard input can be read once"),
    ])
    func `What cannot be drawn is refused`(arguments: [String], words: String) async throws {
        let folder = folder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(arguments)
        #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    }
}
