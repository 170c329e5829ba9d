import AnalysisEngine
import ArgumentParser
import Reporting

/// Where results go and what is said on the way.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write a report (repeatable). Default: CSV on stdout.",
            discussion: """
                The extension names the format: .csv, .tsv, .json, .jsonl, .html, .md, .xml (JUnit) \
                or .sarif.
                """,
            valueName: "file"
        )
    )
    var output: [String] = []

    @Option(
        help: ArgumentHelp(
            "The format for standard output: "
                + ReportFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "format"
        )
    )
    var format: String?

    @Flag(help: "Write CSV cells as they are, without the guard against formulas.")
    var csvRaw = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    /// What is said about options that do nothing.
    ///
    /// - Parameter targets: Where the reports go.
    /// - Returns: Warnings; none where all options do something.
    func warnings(_ targets: [ReportTarget]) -> [String] {
        guard let format, targets.allSatisfy({ $0.path != nil }) else { return [] }
        return [
            "warning: --format \(format) has no effect: it is for standard output, and the reports "
                + "go to files, whose extensions name their formats"
        ]
    }

    /// The format for standard output; CSV unless given.
    var standardOutputFormat: ReportFormat {
        get throws {
            guard let format else { return .csv }
            let name = format.lowercased()
            guard let known = ReportFormat(rawValue: name) ?? ReportFormat(fileExtension: name)
            else {
                let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure.usage("--format \(format) is not known. Known are \(names).")
            }
            return known
        }
    }
}
