public import AnalysisCore

/// What `--quiet` leaves of the last words of a run: why its status is not 0, what its gates could not
/// decide, and nothing else.
public struct Verdicts: Sendable {
    /// A document that failed, for a reader who must find it.
    public struct Failure: Sendable, Hashable {
        /// The document.
        public var document: DocumentID
        /// Why it failed, in words.
        public var message: String

        /// A failure.
        public init(document: DocumentID, message: String) {
            self.document = document
            self.message = message
        }
    }

    /// How the run went.
    public var summary: RunSummary
    /// Whether gates of the pipeline say how many documents may fail.
    public var gatesDecide: Bool
    /// The gates that count as passed where they are not decided, as the user chose.
    public var settledGates: Set<String>
    /// The first documents that failed; ``shownFailures`` of them are told.
    public var failures: [Failure]

    /// How many failures are told one by one.
    public static let shownFailures = 5

    /// The verdicts on a run.
    public init(
        _ summary: RunSummary,
        gatesDecide: Bool,
        settledGates: Set<String> = [],
        failures: [Failure]
    ) {
        self.summary = summary
        self.gatesDecide = gatesDecide
        self.settledGates = settledGates
        self.failures = failures
    }

    /// The lines for a person, each ended; none for a run whose status is 0 and whose gates are
    /// decided.
    public func text(isUnicode: Bool) -> String {
        let visible = VisibleText(isUnicode: isUnicode)
        // To wait for batches is no error: all else that makes a status is.
        let isPending = summary.ending == .pending
        let verdicts = lines.enumerated().map { index, line in
            (isPending && index == 0 ? "pending: " : "error: ") + line
        }
        let lines = warnings.map { "warning: \($0)" } + verdicts
        return lines.map { visible.text(of: $0) + "\n" }.joined()
    }

    /// What a job that goes on should not overlook: the gates that nobody can decide yet.
    public var warnings: [String] {
        summary.gates.filter { gate in
            gate.passed && gate.verdict == .inconclusive && !settledGates.contains(gate.name)
        }
        .map { String("the gate \($0.name) is \(Figure.words(on: $0))".prefix(1_000)) }
    }

    /// What is wrong, a sentence each, with controls as they are; nothing where the status is 0.
    public var lines: [String] {
        var lines: [String] = []
        switch summary.ending {
        case .finished: break
        case .interrupted: lines.append("interrupted; what is done is kept")
        case .budget: lines.append("stopped at the budget")
        case .deadline: lines.append("stopped at the deadline")
        case .pending:
            lines.append(summary.endingMessage ?? "batches of the provider are not done yet")
        case .providerUnusable:
            lines.append("stopped: " + (summary.endingMessage ?? "the provider cannot be used"))
        }
        for gate in summary.gates where !gate.passed {
            lines.append("the gate \(gate.name) failed: \(Figure.words(on: gate))")
        }
        let failed = summary.totals.failedCount
        if failed > 0, !gatesDecide || !lines.isEmpty {
            lines += failures.prefix(Self.shownFailures).map { "\($0.document): \($0.message)" }
            lines.append(
                "\(Figure.text(failed)) of \(Figure.text(summary.totals.discovered)) "
                    + (summary.totals.discovered == 1 ? "document failed" : "documents failed")
            )
        }
        return lines.map { String($0.prefix(1_000)) }
    }
}
