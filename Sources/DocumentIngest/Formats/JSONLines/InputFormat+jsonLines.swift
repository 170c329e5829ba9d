import AnalysisCore

extension InputFormat {
    /// JSON Lines: a document a line.
    static let jsonLines = InputFormat(
        format: .jsonLines,
        extensions: ["jsonl", "ndjson"],
        reading: .text { source, _ in PlainText.read(&source) },
        records: { options in
            RecordReading(
                format: .jsonLines,
                extensions: ["jsonl", "ndjson"],
                toleratesControls: true,
                open: { file throws(FileSystem.Failure) in
                    try JSONLinesStream(file, options: options)
                }
            )
        },
        memory: 7
    )
}
