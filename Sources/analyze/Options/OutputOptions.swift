import ArgumentParser
import Reporting

/// Where results go and what is said on the way.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write a report; its extension names the format (repeatable). Default: CSV on stdout.",
            valueName: "file"
        )
    )
    var output: [String] = []

    @Option(
        help: ArgumentHelp("The format for standard output.", valueName: "format")
    )
    var format: String?

    @Flag(help: "Write CSV cells as they are, without the guard against formulas.")
    var csvRaw = false

    @Option(
        help: ArgumentHelp(
            "How a CI system is told about failures at their files.",
            discussion: """
                GitHub gets workflow commands on standard error, and a page in the summary of the \
                step where GITHUB_STEP_SUMMARY is set; GitLab gets gl-code-quality-report.json.
                """,
            valueName: "auto|off|github|gitlab"
        )
    )
    var annotations = Annotations.auto

    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    /// The format for standard output; CSV unless given.
    var standardOutputFormat: ReportFormat {
        get throws {
            guard let format else { return .csv }
            guard let known = ReportFormat(fileExtension: format) else {
                let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--format \(format) is not known. Known are \(names).")
            }
            return known
        }
    }
}
