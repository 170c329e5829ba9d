import AnalysisCore
import AnalysisEngine

/// What is said at the end of a run: it fits one screen.
enum SummaryText {
    /// The text, several lines without a last line break.
    static func text(of summary: RunSummary, reports: [ReportTarget]) -> String {
        let totals = summary.totals
        var lines = [
            "\(totals.discovered) documents: \(totals.analyzed) analyzed, "
                + "\(totals.failedCount) failed, \(totals.skippedCount) skipped"
        ]
        lines += reasons(totals.failed.map { ($0.key.rawValue, $0.value) }, of: "failed")
        lines += reasons(totals.skipped.map { ($0.key.rawValue, $0.value) }, of: "skipped")
        var spent = "\(summary.requests) requests"
        if summary.retries > 0 { spent += " (\(summary.retries) repeated)" }
        spent += ", \(summary.usage.totalInput) input and \(summary.usage.output) output tokens"
        if summary.unknownUsage > 0 { spent += " (\(summary.unknownUsage) usage unknown)" }
        spent += ", cost " + (summary.cost.map { "$\($0)" } ?? "unknown")
        lines.append(spent + ", " + time(summary.duration))
        for case .file(let path, _) in reports { lines.append("report: \(path)") }
        switch summary.ending {
        case .finished: break
        case .interrupted: lines.append("interrupted; run the same command again for the rest")
        case .budget: lines.append("stopped at the budget; raise budget.max_cost for the rest")
        case .deadline: lines.append("stopped at the deadline; run the same command again")
        case .providerUnusable:
            lines.append("stopped: \(summary.endingMessage ?? "the provider cannot be used")")
        }
        return lines.joined(separator: "\n")
    }

    private static func reasons(_ counts: [(String, Int)], of status: String) -> [String] {
        counts.isEmpty
            ? []
            : [
                "  \(status): "
                    + counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
                    .map { "\($0.1) \($0.0)" }.joined(separator: ", ")
            ]
    }

    /// `12.3 s` below a minute, else `5 min 12 s` or `2 h 5 min`.
    private static func time(_ duration: Duration) -> String {
        let tenths = Int(duration / .milliseconds(100))
        let seconds = tenths / 10
        return switch seconds {
        case ..<60: "\(seconds).\(tenths % 10) s"
        case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
        }
    }
}
