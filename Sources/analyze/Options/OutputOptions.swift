import AnalysisCore
import AnalysisEngine
import ArgumentParser
import Reporting

/// Where results go and what is said on the way.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write a report (repeatable). Default: CSV on stdout.",
            discussion: Self.formats,
            valueName: "file"
        ),
        completion: .file()
    )
    var output: [String] = []

    @Option(
        help: ArgumentHelp(
            "The format for standard output: "
                + ReportFormat.all.map(\.name).joined(separator: ", ")
                + ". Default: csv, and on a terminal table.",
            valueName: "format"
        ),
        completion: .list(ReportFormat.all.map(\.name))
    )
    var format: String?

    @Flag(
        help: ArgumentHelp(
            "Write CSV cells as they are.",
            discussion: """
                Without it, what a spreadsheet would execute is guarded by an apostrophe, and \
                controls are made visible, as ESC by ␛ and U+202E by <U+202E>.
                """
        )
    )
    var csvRaw = false

    @Flag(help: "Begin CSV with the mark of UTF-8, by which spreadsheets know the encoding.")
    var csvBom = false

    @Flag(name: [.short, .long], help: "Say nothing but errors and verdicts.")
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

    /// What the help says about the names of files.
    private static var formats: String {
        let files = ReportFormat.all.map(\.files)
        let meanings = files.compactMap { file in
            file.meaning.map { ".\(file.extensions[0]) is \($0)" }
        }
        return (["The extension names the format: \(files.extensionList())"] + meanings)
            .joined(separator: "; ") + "."
    }

    /// How CSV and TSV are written.
    var tables: TableOptions { TableOptions(isRaw: csvRaw, isMarked: csvBom) }

    /// The format for standard output; unless given, CSV, which people see as a table.
    var standardOutputFormat: ReportFormat {
        get throws {
            guard let format else {
                return StandardStream.output.isTerminal && !csvRaw ? .table : .csv
            }
            let name = format.lowercased()
            guard let known = ReportFormat(name: name) ?? ReportFormat(fileExtension: name)
            else {
                let names = ReportFormat.all.map(\.name).joined(separator: ", ")
                throw CommandFailure.usage("--format \(format) is not known. Known are \(names).")
            }
            return known
        }
    }
}
