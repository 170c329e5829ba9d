import AnalysisCore

/// How files of a format that hold many documents are read, with the options of a run.
struct RecordReading: Sendable {
    /// What the documents say that they are.
    let format: DocumentFormat
    /// The extensions of the files that may hold records; any file may where `nil`.
    var extensions: [String]?
    /// Whether a file must be told to be of the format; where not, the extension of a text is enough.
    var isTold = true
    /// Whether control characters cost the records that they are in, and not the file.
    var toleratesControls = false
    /// Whether files go through a parser that could crash, so that a journal is kept of them.
    var isParsed = false
    /// Opens a file.
    let open: @Sendable (FileToRead) throws(FileSystem.Failure) -> any RecordStream

    /// Whether a file with the given extension may hold records.
    func mayRead(_ fileExtension: String) -> Bool {
        extensions?.contains(fileExtension) ?? true
    }
}
