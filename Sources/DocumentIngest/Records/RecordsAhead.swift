import AnalysisCore

/// The items of a file that holds many documents, made on another thread while those before are used.
///
/// To make them takes about as long as to use them: two cores have half of the work each.
final class RecordsAhead: RecordStream {
    private let maker: Maker
    /// What is made at present; `nil` before the first items and behind the last.
    private var ahead: Task<[IngestItem]?, Never>?

    /// The items of a stream that nobody else reads.
    init(_ stream: sending any RecordStream) {
        maker = Maker(stream)
    }

    func next() async -> [IngestItem]? {
        let items = await (ahead ?? makeOn()).value
        ahead = items == nil ? nil : makeOn()
        return items
    }

    /// Starts to make the next items.
    private func makeOn() -> Task<[IngestItem]?, Never> {
        // Not a child task: it outlives the call that starts it, and the next one awaits it.
        Task { [maker] in await maker.next() }
    }

    /// Has a thread of its own while it makes items.
    private actor Maker {
        private let stream: any RecordStream

        init(_ stream: sending any RecordStream) {
            self.stream = stream
        }

        func next() async -> [IngestItem]? { await stream.next() }
    }
}
