import AnalysisCore

/// The items of a file that holds many documents, read as they are asked for.
protocol RecordStream: AnyObject {
    /// The next item; `nil` at the end of the file.
    func next() -> IngestItem?
}
