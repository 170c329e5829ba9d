internal import AnalysisCore
internal import JSON

/// One self-contained page for people: what came out, gates, and a table of documents with their
/// texts, search, sort and filters; what the run took stands last.
///
/// The head states figures of the whole run, so the records are kept until the end, up to
/// `DocumentTable.largestSize`.
struct HTMLReport: ReportFormatter {
    private let run: RunInfo
    private var statistics: RunStatistics
    private var strips: [LabelStrip]
    private var profiles: [FieldProfile]
    private var corrected: CorrectedFigures?
    private var table: DocumentTable

    init(run: RunInfo, options: ReportOptions) {
        self.run = run
        statistics = RunStatistics(run, labels: options.labels)
        strips = LabelStrip.strips(for: run.schema)
        profiles = FieldProfile.profiles(for: run)
        corrected = CorrectedFigures(options.labels)
        table = DocumentTable(run, options: options)
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        statistics.add(record)
        for index in strips.indices { strips[index].add(record) }
        for index in profiles.indices { profiles[index].add(record) }
        corrected?.add(record)
        table.add(record)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        let (style, script) = (PackageResources.report_css, PackageResources.report_js)
        let policy = ContentSecurityPolicy.policy(style: style, script: script)
        let title = HTMLText.escaped(run.pipeline, longest: 120)
        let head = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="analyze \(HTMLText.escaped(run.toolVersion))">
            <link rel="icon" href="data:,">
            <title>\(title) – analyze</title>
            <style>
            """
        bytes.append(contentsOf: head.utf8)
        bytes.append(contentsOf: style)
        bytes.append(contentsOf: "</style>\n</head>\n<body>\n".utf8)
        let overview = HTMLOverview(
            run: run,
            summary: summary,
            statistics: statistics,
            results: HTMLResults(statistics, strips: strips, profiles: profiles),
            corrected: corrected
        )
        bytes.append(contentsOf: overview.markup.utf8)
        table.write(to: &bytes)
        bytes.append(contentsOf: (overview.findings + overview.runDetails + "</main>\n").utf8)
        bytes.append(contentsOf: overview.footer.utf8)
        bytes.append(contentsOf: "<script>".utf8)
        bytes.append(contentsOf: script)
        bytes.append(contentsOf: "</script>\n</body>\n</html>\n".utf8)
    }
}

extension ReportFormat {
    /// A self-contained page with charts and a table that can be searched.
    public static let html = Self(
        "html",
        files: ReportFiles(extensions: ["html", "htm"]),
        readers: "readers",
        content: "one page without any request to elsewhere: results, texts with the evidence "
            + "marked, filters",
        showsTexts: true,
        make: { HTMLReport(run: $0, options: $1) }
    )
}
