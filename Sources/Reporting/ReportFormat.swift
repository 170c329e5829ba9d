public import AnalysisCore

/// A format of reports: how it is called, what it is for, and how it is made.
///
/// A format stands in one file, beside its formatter, and is named once in ``all``: the command
/// line, the key `output` of pipelines, its schema and the documentation go by that list.
public struct ReportFormat: Sendable {
    /// The name, as `--format` takes it.
    public let name: String
    /// The names of files that have the format.
    public let files: ReportFiles
    /// Who reads it, for the documentation.
    public let readers: String
    /// What it holds, in a phrase for the documentation.
    public let content: String
    /// Whether it shows the texts of documents, so that they are kept for it.
    public let showsTexts: Bool
    /// Whether each record goes to standard output as soon as it is there, and not in the order of
    /// the input.
    public let isLive: Bool

    private let make: @Sendable (RunInfo, ReportOptions) -> any ReportFormatter

    /// A format; in the order of the input and without texts, by default.
    ///
    /// - Parameters:
    ///   - name: The name, as `--format` takes it.
    ///   - files: The names of its files; by default the format goes to standard output alone.
    ///   - readers: Who reads it.
    ///   - content: What it holds, as a phrase of Markdown.
    ///   - showsTexts: Whether it shows the texts of documents.
    ///   - isLive: Whether records are written as soon as they are there.
    ///   - make: Gives the formatter of a run's report.
    public init(
        _ name: String,
        files: ReportFiles = ReportFiles(),
        readers: String,
        content: String,
        showsTexts: Bool = false,
        isLive: Bool = false,
        make: @escaping @Sendable (RunInfo, ReportOptions) -> any ReportFormatter
    ) {
        self.name = name
        self.files = files
        self.readers = readers
        self.content = content
        self.showsTexts = showsTexts
        self.isLive = isLive
        self.make = make
    }

    /// A formatter for a run's report in this format.
    public func makeFormatter(
        for run: RunInfo,
        options: ReportOptions = ReportOptions()
    ) -> any ReportFormatter {
        make(run, options)
    }
}

extension ReportFormat: Hashable, CustomStringConvertible {
    /// Whether both are called the same.
    public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The name.
    public var description: String { name }
}
