import AnalysisCore

/// The documents of the records of an XML file, made while the ones before are used.
///
/// Three batches are at hand at most, one of them as trees; the size of the file is no matter.
final class XMLRecordStream: RecordStream {
    private let maker: XMLRecordMaker
    /// What is made at present; `nil` before the first batch and behind the last.
    private var ahead: Task<[IngestItem]?, Never>?

    /// A stream of the records of a file.
    init(
        _ file: FileToRead,
        paths: XMLRecordPaths,
        options: IngestOptions
    ) throws(FileSystem.Failure) {
        maker = XMLRecordMaker(
            id: file.id,
            try ChunkedFile(file),
            paths: paths,
            options: options
        )
    }

    func next() async -> [IngestItem]? {
        let items = await (ahead ?? makeOn()).value
        ahead = items == nil ? nil : makeOn()
        return items
    }

    /// Starts to make the next documents, on another thread than the one that uses them.
    private func makeOn() -> Task<[IngestItem]?, Never> {
        // Not a child task: it outlives the call that starts it, and the next one awaits it. The
        // maker is an actor, which has a thread of its own meanwhile.
        Task { [maker] in await maker.next() }
    }
}
