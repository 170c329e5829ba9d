import AnalysisCore
import JSON
import TerminalOutput
import Testing

@Suite struct SummaryTextTests {
    static let plain = TerminalCapabilities(isInteractive: false, isUnicode: true, hasColor: false)
    static let command = ShellCommand(["analyze", "my docs", "--pipeline", "sentiment.yml"])

    private func summary(
        _ outcomes: [Record.Outcome],
        ending: RunSummary.Ending = .finished,
        gates: [GateResult] = []
    ) -> RunSummary {
        var totals = RunTotals()
        for (index, outcome) in outcomes.enumerated() {
            totals.add(Record(document: DocumentID("\(index)"), index: index, outcome: outcome))
        }
        return RunSummary(
            totals: totals,
            ending: ending,
            requests: 9,
            retries: 2,
            unknownUsage: 1,
            usage: TokenUsage(input: 1520, output: 120),
            cost: Cost(picodollars: 520_000_000),
            duration: .seconds(2),
            gates: gates
        )
    }

    private func text(
        _ summary: RunSummary,
        reports: [String] = [],
        _ capabilities: TerminalCapabilities = plain
    ) -> String {
        SummaryText(summary, model: .small, reports: reports, command: Self.command)
            .text(capabilities)
    }

    @Test("a run without any trouble says what came out and what it took")
    func finished() {
        #expect(
            text(summary([.analyzed(fields: [:])]), reports: ["results.csv", "a\u{1B}b.html"])
                == """
                1 document: 1 analyzed, 0 failed, 0 skipped
                  model     local/smollm2-135m-instruct
                  requests  9 (2 of them retries), 1,520 input and 120 output tokens, usage of 1 \
                unknown
                  cost      $0.000520 for all whose usage was reported
                  time      2.0 s
                  reports   results.csv, a␛b.html

                """
        )
    }

    @Test("failures have reasons, gates a verdict, and the next command stands at the end")
    func failures() {
        let gates = [
            GateResult(name: "success_rate", condition: ">= 99%", measured: 0.25, passed: false),
            GateResult(name: "documents", condition: ">= 1", measured: 4, passed: true),
        ]
        let outcomes: [Record.Outcome] = [
            .analyzed(fields: [:]), .failed(.empty, message: ""), .failed(.network, message: ""),
            .failed(.network, message: ""), .skipped(.duplicate, message: ""),
        ]
        #expect(
            text(summary(outcomes, gates: gates)) == """
                5 documents: 1 analyzed, 3 failed, 1 skipped
                  failed    2 network, 1 empty
                  skipped   1 duplicate
                  model     local/smollm2-135m-instruct
                  requests  9 (2 of them retries), 1,520 input and 120 output tokens, usage of 1 \
                unknown
                  cost      $0.000520 for all whose usage was reported
                  time      2.0 s, 1.0 documents a second
                  gates     1 of 2 passed
                            ✗ success_rate: measured 25%, demanded >= 99%
                Ask again for those that failed in passing with:
                  analyze 'my docs' --pipeline sentiment.yml

                """
        )
    }

    @Test(
        "what to type next depends on how the run ended",
        arguments: [
            (.interrupted, .network, "  analyze 'my docs' --pipeline sentiment.yml\n"),
            (.budget, .network, "  analyze 'my docs' --pipeline sentiment.yml --max-cost USD\n"),
            (.deadline, .network, "  analyze 'my docs' --pipeline sentiment.yml\n"),
            (.providerUnusable, .network, "  analyze doctor\n"),
            (.finished, .refused, "  analyze 'my docs' --pipeline sentiment.yml --retry-failed\n"),
            (.finished, .empty, "files that failed; the same command reads them again.\n"),
            (.finished, .damaged, "files that failed; the same command reads them again.\n"),
            (.finished, .unreadable, "files that failed; the same command reads them again.\n"),
        ] as [(RunSummary.Ending, FailureReason, String)]
    )
    func next(ending: RunSummary.Ending, reason: FailureReason, expected: String) {
        let text = text(summary([.failed(reason, message: "")], ending: ending))
        #expect(text.hasSuffix(expected))
    }

    @Test("a budget that was given is to be raised where it stands")
    func budget() {
        let summary = SummaryText(
            summary([.skipped(.budget, message: "")], ending: .budget),
            model: .small,
            reports: [],
            command: ShellCommand(["analyze", "docs", "--max-cost=2"])
        )
        #expect(
            summary.text(Self.plain).hasSuffix(
                """
                Stopped at the budget. Go on with a larger one, in dollars:
                  analyze docs --max-cost=USD

                """
            )
        )
    }

    @Test("a budget of tokens is to be raised in tokens")
    func tokenBudget() {
        let summary = SummaryText(
            summary([.skipped(.budget, message: "")], ending: .budget),
            model: .small,
            reports: [],
            command: ShellCommand(["analyze", "docs", "-p", "p.yml"]),
            isBudgetInTokens: true
        )
        #expect(
            summary.text(Self.plain).hasSuffix(
                """
                Stopped at the budget. Go on with a larger one, in tokens:
                  analyze docs -p p.yml --set=budget.max_tokens=TOKENS

                """
            )
        )
    }

    @Test("without a ledger no command is named that needs one")
    func withoutLedger() {
        var words = SummaryText(
            summary([.failed(.empty, message: "")]),
            model: .small,
            reports: [],
            command: ShellCommand(["analyze", "docs", "--ledger", "none"]),
            isKept: false
        )
        let again = "Ask again for all documents, since no ledger keeps any, with:"
        #expect(
            words.text(Self.plain).hasSuffix("\(again)\n  analyze docs --ledger none\n")
        )
        words.summary.ending = .budget
        #expect(words.text(Self.plain).hasSuffix("  analyze docs --ledger none --max-cost USD\n"))
    }

    @Test("a gate that failed leads to the documents behind it")
    func behindGates() {
        let gate = GateResult(name: "documents", condition: ">= 2", measured: 1, passed: false)
        var words = SummaryText(
            summary([.analyzed(fields: [:])], gates: [gate]),
            model: .small,
            reports: ["r.csv"],
            command: ShellCommand(["analyze", "docs", "--ledger=my ledger", "-o", "r.csv"])
        )
        #expect(
            words.text(Self.plain)
                .hasSuffix("  analyze report --output report.html --ledger 'my ledger'\n")
        )
        words.isKept = false
        #expect(words.text(Self.plain).hasSuffix(" -o r.csv --output report.html\n"))
        words.reports = ["r.csv", "r.html"]
        #expect(words.text(Self.plain).hasSuffix("behind the failed gates in r.html.\n"))
    }

    @Test("a command that would fill the screen is not repeated")
    func longCommand() {
        let files = (0..<1000).map { "docs/\($0).txt" }
        let words = SummaryText(
            summary([.failed(.refused, message: "")]),
            model: .small,
            reports: [],
            command: ShellCommand(["analyze"] + files)
        )
        #expect(
            words.text(Self.plain)
                .hasSuffix("\n  the same command as before, with --retry-failed\n")
        )
    }

    @Test("the longest summary fits one screen")
    func longest() {
        let gates = (0..<30).map {
            GateResult(name: "gate \($0)", condition: "<= 0", measured: 1, passed: false)
        }
        let outcomes =
            FailureReason.allCases.map { Record.Outcome.failed($0, message: "") }
            + SkipReason.allCases.map { .skipped($0, message: "") }
        let text = text(
            summary(outcomes, gates: gates),
            reports: (0..<9).map { "report\($0).csv" }
        )
        #expect(text.count { $0 == "\n" } <= 24)
    }

    @Test("colours stand only where they are wanted")
    func colors() {
        let summary = summary([.failed(.empty, message: "")])
        let colored = TerminalCapabilities(isInteractive: true, isUnicode: true, hasColor: true)
        #expect(text(summary, colored).contains("\u{1B}[31m1 empty\u{1B}[0m"))
        #expect(!text(summary).contains("\u{1B}"))
    }

    @Test(
        "a command can be copied into a shell",
        arguments: [
            (["analyze", "./docs"], "analyze ./docs"), (["a", ""], "a ''"),
            (["a", "it's"], #"a 'it'\''s'"#), (["a", "x\n\u{1B}'y"], #"a $'x\x0a\x1b\'y'"#),
            (["a", "größe; rm"], "a 'größe; rm'"),
        ]
    )
    func quoting(words: [String], expected: String) {
        #expect(ShellCommand(words).description == expected)
    }
}
