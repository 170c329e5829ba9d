import AnalysisCore

/// The items of a file that holds many documents, read as they are asked for.
protocol RecordStream: AnyObject {
    /// The items that the next part of the file brings, at least one; `nil` at the end of the file.
    func next() async -> [IngestItem]?
}
