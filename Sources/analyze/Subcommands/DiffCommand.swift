import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Reporting
import Statistics

/// `analyze diff`: compares two runs.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.diff.rawValue,
        abstract: "Compare two runs: what changed, why, and for better or worse.",
        usage: "analyze diff <before> <after> [options]",
        discussion: """
            Each side is the number of a run ('analyze runs' lists them), a ledger, a ledger and \
            a number as FILE#12, the folder of a job, or a JSON report. With labels the verdict is \
            better, worse, no worse or not decided, by a paired comparison; without, it says how \
            far the answers agree.

            EXAMPLES:
              analyze diff 11 12
              analyze diff baseline.json report.json --margin 3% --fail-on worse
              analyze diff 11 12 --format md > comment.md
              analyze diff 11 12 --format html > diff.html

            EXIT STATUS:
              0    compared
              2    there is nothing of that name to compare
              3    the verdict is one of --fail-on
            """
    )

    /// The forms of a comparison.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, md, html
    }

    /// What a comparison may fail on.
    enum Failing: String, CaseIterable, ExpressibleByArgument {
        case worse, inconclusive, changed
    }

    @Argument(help: ArgumentHelp("The earlier run.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The later run.", valueName: "after"))
    var after: String

    @Option(
        help: ArgumentHelp(
            "The loss of accuracy that would not matter, such as 3% or 0.03.",
            valueName: "share"
        )
    )
    var margin = Share(0.03)

    @Option(help: ArgumentHelp("How sure the verdict must be, such as 95%.", valueName: "share"))
    var confidence = Share(0.95)

    @Option(help: ArgumentHelp("How the comparison is written.", valueName: "format"))
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "End with status 3 on this outcome; repeatable.",
            valueName: "worse|inconclusive|changed"
        )
    )
    var failOn: [Failing] = []

    @OptionGroup var kept: KeptLedgerOptions

    func validate() throws {
        guard (0.5..<1).contains(confidence.value) else {
            throw ValidationError("--confidence is from 50% up to but not 100%, such as 95%")
        }
    }

    func run() async throws {
        let options = RunDiff.Options(
            before: before,
            after: after,
            ledger: kept.path,
            margin: margin.value,
            confidence: confidence.value
        )
        let comparison = try await RunDiff(options, environment: ProcessEnvironment.variables)
            .compare()
        StandardStream.output.write(format.written.text(of: comparison))
        guard failOn.contains(where: { $0.holds(for: comparison) }) else { return }
        throw CommandFailure(status: .gateFailed, message: "")
    }
}

extension DiffCommand.Failing {
    /// Whether this is what the comparison shows.
    fileprivate func holds(for comparison: RunComparison) -> Bool {
        switch self {
        case .worse: comparison.verdict == .worse
        // Without labels nothing can be decided either.
        case .inconclusive: comparison.verdict == .inconclusive || comparison.verdict == nil
        case .changed: comparison.changed > 0
        }
    }
}

extension DiffCommand.Format {
    /// The form as the library names it.
    fileprivate var written: ComparisonFormat {
        switch self {
        case .text: .text
        case .json: .json
        case .md: .md
        case .html: .html
        }
    }
}
