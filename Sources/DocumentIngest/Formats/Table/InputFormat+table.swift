import AnalysisCore

extension InputFormat {
    /// CSV and TSV: a document for each row, where options say which columns are read.
    static let table = InputFormat(
        format: .table,
        hints: [
            "csv": "input.csv says which of its columns are read",
            "tsv": "input.csv says which of its columns are read",
        ],
        reading: .text { source, _ in PlainText.read(&source) },
        records: { options in
            guard let table = options.table else { return nil }
            return RecordReading(
                format: .table,
                extensions: ["csv", "tsv", "tab"],
                isTold: false,
                open: { file throws(FileSystem.Failure) in
                    try TableStream(file, table: table, options: options)
                }
            )
        },
        memory: 7
    )
}
