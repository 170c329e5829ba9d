import AnalysisCore
import JSON
import Testing

@testable import Analyses

@Suite struct ReductionTests {
    private let analysis: Analysis

    init() throws {
        analysis = try Samples.summary(
            SummaryTask(length: .sentences(2), language: "en", keyPoints: 2),
            fields: [
                FieldSpec(
                    name: "topics",
                    type: .list(of: .string(StringBounds(grounding: .off)), ItemBounds())
                )
            ]
        )
    }

    /// Parts whose summaries are `S1.`, `S2.` and so on.
    private func parts(_ count: Int) -> [PartReading] {
        (1...count).map { number in
            let passage = Passage(
                document: DocumentID("a.txt"),
                text: "text ",
                byteOffset: 5 * (number - 1),
                part: .init(number: number, of: count)
            )
            let answer = Samples.answer(
                #"{"summary": "S\#(number).", "key_points": ["K\#(number)"], "topics": ["t\#(number % 2)"]}"#
            )
            return PartReading(
                passage,
                tokens: 100,
                result: analysis.read(answer, about: passage)
            )
        }
    }

    private func answer(_ summary: String) -> ModelAnswer {
        Samples.answer(#"{"summary": "\#(summary)", "key_points": ["K"]}"#)
    }

    @Test func `summaries are summarized`() throws {
        var merge = DocumentMerge(of: parts(3), textBytes: 15, analysis: analysis)
        guard case .ask(let reductions) = merge.next(fits: { _ in true }) else {
            Issue.record("nothing is asked")
            return
        }
        #expect(reductions.count == 1)
        let prompt = analysis.prompt(for: reductions[0])
        let code = prompt.user.firstMatch(of: /document-([0-9a-f]{12})/)?.1 ?? ""
        #expect(
            prompt.user == """
                <document-\(code)>
                S1.
                - K1

                S2.
                - K2

                S3.
                - K3
                </document-\(code)>

                The document ends here. Analyze it as described, and answer with the JSON object only.
                """
        )
        #expect(
            prompt.system.hasPrefix(
                """
                You summarize documents.

                Write a summary of at most 2 sentences. State what the document itself says, the \
                most important first; add nothing, judge nothing, and do not refer to "the \
                document" or "the author" where that can be avoided. Names, figures and dates \
                stay as they are.

                Write texts of your own in English; quotes stay in the document's language.

                A long document was split into parts, and each part was summarized. The text that \
                you get consists of these summaries in the order of the parts. Merge them into \
                one summary of the whole document, as if you had read it in one piece: do not \
                mention parts or summaries.

                The document stands between
                """
            )
        )
        #expect(!prompt.system.contains("topics"))
        let reduced = reductions.map { analysis.read(answer("All."), about: $0) }
        #expect(reduced.allSatisfy { (try? $0.get().result.get())?.findings.isEmpty == true })
        merge.take(reduced)
        #expect(
            describe(merge.next(fits: { _ in true }))
                == #"{"summary":"All.","summary_method":"abstractive","key_points":["K"],"topics":["t1","t0"]}"#
        )
    }

    @Test func `summaries that do not fit together are merged in rounds`() throws {
        var merge = DocumentMerge(of: parts(5), textBytes: 25, analysis: analysis)
        // Two summaries with a key point each have 18 bytes.
        let fits: (String) -> Bool = { $0.utf8.count <= 20 }
        var rounds: [[String]] = []
        while case .ask(let reductions) = merge.next(fits: fits) {
            rounds.append(reductions.map { $0.passage.text.filter { $0 != "\n" } })
            merge.take(
                reductions.map { reduction in
                    analysis.read(answer("R\(rounds.count)."), about: reduction)
                }
            )
            guard rounds.count < 10 else { break }
        }
        #expect(
            rounds == [
                ["S1.- K1S2.- K2", "S3.- K3S4.- K4"], ["R1.- KR1.- K"], ["R2.- KS5.- K5"],
            ]
        )
        #expect(
            describe(merge.next(fits: fits))
                == #"{"summary":"R3.","summary_method":"abstractive","key_points":["K"],"topics":["t1","t0"]}"#
        )
    }

    @Test func `a reduction that fails leaves the summaries as they are`() throws {
        var merge = DocumentMerge(of: parts(2), textBytes: 10, analysis: analysis)
        guard case .ask(let reductions) = merge.next(fits: { _ in true }) else {
            Issue.record("nothing is asked")
            return
        }
        merge.take(reductions.map { analysis.read(Samples.answer("no"), about: $0) })
        guard case .done(.success(let merged)) = merge.next(fits: { _ in true }) else {
            Issue.record("the merge failed or asks again")
            return
        }
        #expect(
            JSONWriter().text(of: .object(merged.reading.fields))
                == #"{"summary":"S1.\n\nS2.","summary_method":"abstractive","key_points":["K1","K2"],"topics":["t1","t0"]}"#
        )
        #expect(merged.reading.findings.map(\.kind) == ["unmerged-summary"])
    }

    @Test func `one summary alone needs no reduction`() throws {
        var merge = DocumentMerge(of: parts(1), textBytes: 5, analysis: analysis)
        #expect(
            describe(merge.next(fits: { _ in true }))
                == #"{"summary":"S1.","summary_method":"abstractive","key_points":["K1"],"topics":["t1"]}"#
        )
    }

    private func describe(_ step: DocumentMerge.Step) -> String {
        switch step {
        case .ask(let reductions): "asks \(reductions.count)"
        case .done(let result): outcome(result.map(\.reading))
        }
    }

    @Test func `the groups of many parts are found without reading each summary again and again`() {
        let parts = parts(3000)
        var read = 0
        var merge = DocumentMerge(of: parts, textBytes: 15_000, analysis: analysis)
        guard
            case .ask(let reductions) = merge.next(fits: { text in
                read += text.utf8.count
                return text.utf8.count <= 4000
            })
        else {
            Issue.record("nothing is asked")
            return
        }
        #expect(reductions.map(\.number) == Array(reductions.indices))
        #expect(reductions.flatMap { $0.parts.map(\.passages) } == parts.map(\.passages))
        // Each holds as many as fit: with the next part it would be too long.
        for (reduction, next) in zip(reductions, reductions.dropFirst()) {
            let more = Reduction(parts: reduction.parts + next.parts.prefix(1))
            #expect(reduction.passage.text.utf8.count <= 4000)
            #expect(more.passage.text.utf8.count > 4000)
        }
        let all = reductions.reduce(0) { $0 + $1.passage.text.utf8.count }
        #expect(read < 12 * all)
    }

    @Test func `a summary of summaries takes the place of its parts, and no other`() {
        var merge = DocumentMerge(of: parts(7), textBytes: 35, analysis: analysis)
        guard case .ask(let reductions) = merge.next(fits: { $0.utf8.count <= 30 }) else {
            Issue.record("nothing is asked")
            return
        }
        #expect(reductions.map(\.parts.count) == [3, 3])
        merge.take(reductions.map { analysis.read(answer("G\($0.number)."), about: $0) })
        guard case .ask(let rest) = merge.next(fits: { _ in true }) else {
            Issue.record("nothing is asked")
            return
        }
        #expect(rest.map(\.passage.text) == ["G0.\n- K\n\nG1.\n- K\n\nS7.\n- K7"])
    }
}
