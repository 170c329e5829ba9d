internal import AnalysisCore
internal import DocumentIngest
internal import Reporting

/// Reads the documents of a stored run again, for a report that shows their texts.
///
/// The records of a run and the documents of its input come in the same order, so that hardly
/// anything waits. A document that has changed since has another hash, and its text is not shown.
struct SourceTexts {
    /// What is read ahead of the records that it belongs to.
    private static let room = 32 << 20

    private var items: (any AsyncIteratorProtocol<IngestItem, any Error>)?
    private var waiting: [DocumentID: Document] = [:]
    private var bytes = 0
    private let texts: DocumentTexts

    /// The texts of an input; nothing is read before the first record.
    init(of plan: RunPlan, into texts: DocumentTexts) {
        self.texts = texts
        let source = DocumentSource(
            paths: plan.paths.filter { $0 != "-" },
            options: plan.ingest
        )
        items = source.items().makeAsyncIterator()
    }

    /// Keeps the text that a record is about, where it is still what the model read.
    mutating func keep(for record: Record) async {
        guard let source = record.source else { return }
        while waiting[record.document] == nil, bytes < Self.room, let item = await next() {
            guard case .document(let document) = item else { continue }
            waiting[document.id] = document
            bytes += document.text.utf8.count
        }
        guard let document = waiting.removeValue(forKey: record.document) else { return }
        bytes -= document.text.utf8.count
        if document.contentHash == source.contentHash { texts.keep(document.text, of: record) }
    }

    /// The next item; an input that cannot be read any more has none.
    private mutating func next() async -> IngestItem? {
        guard var iterator = items else { return nil }
        do {
            let item = try await iterator.next(isolation: nil)
            items = item == nil ? nil : iterator
            return item
        } catch {
            items = nil
            return nil
        }
    }
}
