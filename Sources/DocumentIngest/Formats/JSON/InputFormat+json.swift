import AnalysisCore

extension InputFormat {
    /// JSON: a document for each element of an array, where options say which.
    static let json = InputFormat(
        format: .json,
        hints: ["json": "input.json says which of its elements are read"],
        reading: .text { source, _ in PlainText.read(&source) },
        records: { options in
            guard options.json != nil else { return nil }
            return RecordReading(
                format: .json,
                extensions: ["json"],
                isTold: false,
                open: { file throws(FileSystem.Failure) in
                    try JSONArrayStream(file, options: options)
                }
            )
        },
        memory: 7
    )
}
