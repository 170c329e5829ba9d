import AnalysisCore
import JSON
import Testing

@Suite struct AcceptanceWordsTests {
    private func result(
        threshold: Double?,
        votes: Int? = nil,
        labelled: Int = 1_200,
        needed: [Int] = [],
        isRandom: Bool = true
    ) -> AcceptanceResult {
        AcceptanceResult(
            field: "tone",
            error: 0.05,
            confidence: 0.95,
            votes: votes,
            threshold: threshold,
            labelled: labelled,
            wrong: 3,
            accepted: 900,
            answers: 12_000,
            needed: needed,
            isRandom: isRandom
        )
    }

    @Test func `A certificate says what is accepted, how sure that is and by what`() {
        let claim =
            "at most 5% of them wrong, 95% sure by 1,200 labels, 3 of them wrong"
        #expect(
            result(threshold: 0.9).words
                == "tone: 900 of 12,000 accepted, those of confidence 0.9 and more: \(claim)"
        )
        #expect(
            result(threshold: 1, votes: 5).words
                == "tone: 900 of 12,000 accepted, those on which all 5 votes agree: \(claim)"
        )
        #expect(
            result(threshold: 0.6, votes: 5, isRandom: false).words
                == "tone: 900 of 12,000 accepted, those on which 3 of 5 votes agree, or more: "
                + "\(claim), if the labelled documents are a random sample"
        )
    }

    @Test func `What is not certified says what it takes`() {
        #expect(
            result(threshold: nil, needed: [59, 93]).words
                == "tone: none of 12,000 accepted: 1,200 labelled answers, 3 of them wrong, certify "
                + "no threshold for at most 5% of them wrong, 95% sure; it takes 59 labels without "
                + "a wrong answer among them, 93 with one"
        )
        #expect(
            result(threshold: nil, labelled: 0, needed: [59]).words
                == "tone: none of 12,000 accepted: no answer is labelled; for at most 5% of them "
                + "wrong, 95% sure, it takes 59 labels without a wrong answer among them"
        )
        #expect(
            result(threshold: nil).words.hasSuffix(
                "it takes more labels without a wrong answer among them"
            )
        )
    }

    @Test(arguments: [nil, 0.75] as [Double?], [nil, 5] as [Int?])
    func `A result is written and read as it was`(threshold: Double?, votes: Int?) {
        let result = result(threshold: threshold, votes: votes, needed: [1, 2], isRandom: false)
        #expect(AcceptanceResult(json: .object(result.json)) == result)
        for member in ["field", "error", "confidence", "labelled", "wrong", "accepted", "answers"] {
            var json = result.json
            json[member] = .null
            #expect(AcceptanceResult(json: .object(json)) == nil)
        }
    }

    @Test func `An answer is accepted where all of its certified fields are, and there is one`() {
        func isAccepted(_ fields: [Bool]) -> Bool {
            Acceptance(fields: fields.map { .init(name: "f", isAccepted: $0) }).isAccepted
        }
        #expect(isAccepted([true]) && isAccepted([true, true]))
        #expect(!isAccepted([]) && !isAccepted([true, false]) && !isAccepted([false]))
    }
}

@Suite struct ExitStatusTests {
    private static let failed = Record(
        document: DocumentID("d"),
        index: 0,
        outcome: .failed(.empty, message: "")
    )

    /// How a run ended, what its gates say, whether a document failed, and the status.
    private static let endings:
        [(ending: RunSummary.Ending, gates: [Bool], failed: Bool, status: Int32)] = [
            (.finished, [], false, 0), (.finished, [], true, 1), (.finished, [true], true, 0),
            (.finished, [false], false, 3), (.finished, [true, false], true, 3),
            (.interrupted, [false], true, 130), (.budget, [false], true, 4),
            (.deadline, [], false, 4), (.pending, [false], true, 6),
            (.providerUnusable, [false], true, 5),
        ]

    @Test(arguments: endings)
    func `Scripts learn from the status how a run ended`(
        ending: RunSummary.Ending,
        gates: [Bool],
        failed: Bool,
        status: Int32
    ) {
        var totals = RunTotals()
        if failed { totals.add(Self.failed) }
        let summary = RunSummary(
            totals: totals,
            ending: ending,
            gates: gates.map { GateResult(name: "", condition: "", measured: 1, passed: $0) }
        )
        #expect(ExitStatus(summary, gatesDecide: !gates.isEmpty).rawValue == status)
    }

    @Test func `SIGTERM is told from SIGINT`() {
        var summary = RunSummary(totals: RunTotals(), ending: .interrupted)
        summary.isTerminated = true
        #expect(ExitStatus(summary, gatesDecide: false) == .terminated)
        #expect(ExitStatus.terminated.rawValue == 128 + 15)
        #expect(ExitStatus.interrupted.rawValue == 128 + 2)
        #expect(ExitStatus.hungUp.rawValue == 128 + 1)
        #expect(ExitStatus.readerGone.rawValue == 128 + 13)
    }
}
