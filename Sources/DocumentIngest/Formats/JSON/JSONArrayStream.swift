import AnalysisCore
import TextDecoding

/// Reads the elements of an array in a JSON file, each as a document.
final class JSONArrayStream: RecordStream {
    private let id: [UInt8]
    private let file: ChunkedFile
    private let options: IngestOptions
    private let decoder = StreamDecoder { _ in nil }
    private var elements: JSONElements
    private var documents: JSONDocuments
    private var isAtEnd = false
    private var count = 0
    /// How many characters were replaced of which a document has said so.
    private var replacements = 0

    /// A stream of a file.
    init(_ file: FileToRead, options: IngestOptions) throws(FileSystem.Failure) {
        id = file.id
        self.file = try ChunkedFile(file)
        self.options = options
        elements = JSONElements(path: options.json?.records, limit: options.maxBytes)
        documents = JSONDocuments(
            .json,
            fileSize: self.file.size,
            options: options,
            prefix: DocumentID(path: file.id, record: "").description
        )
    }

    func next() -> [IngestItem]? {
        while !isAtEnd {
            var items: [IngestItem] = []
            if let (reason, message) = readPart(&items) {
                isAtEnd = true
                items.append(.failed(id: DocumentID(path: id), reason, message: message))
            }
            if !items.isEmpty { return items }
        }
        return nil
    }

    private func readPart(_ items: inout [IngestItem]) -> (FailureReason, String)? {
        do {
            let part = try file.read()
            isAtEnd = part.isEmpty
            let utf8: [UInt8]
            do throws(TextDecodingError) {
                utf8 = try isAtEnd ? decoder.finish() : decoder.decode(part)
            } catch {
                return (.notText, error.reason)
            }
            let (elements, isTooDeep) = elements.feed(utf8)
            for element in elements { items.append(item(of: element)) }
            if isTooDeep { return (.damaged, "it is nested too deep") }
            return isAtEnd ? ending : nil
        } catch {
            return (.unreadable, "it cannot be read: \(error.message)")
        }
    }

    /// What is wrong with the file as a whole.
    private var ending: (FailureReason, String)? {
        if file.hasChanged { return (.changed, "it changed while it was read") }
        guard elements.isFound else {
            let place = options.json?.records.map { "at \($0)" } ?? "at its root"
            return (.damaged, "there is no array \(place) (input.json.records)")
        }
        if elements.isOpen { return (.damaged, "it ends before the array is closed") }
        return count == 0 ? (.empty, "the array has no element") : nil
    }

    private func item(of element: JSONElements.Element) -> IngestItem {
        count += 1
        guard !element.isTooLarge else {
            let message =
                "the element is larger than \(options.maxBytes) bytes (input.max_bytes)"
            return documents.failed(count, element.line, .tooLarge, message)
        }
        let item = documents.item(
            element.bytes,
            line: element.line,
            number: count,
            encoding: decoder.encoding.name,
            offset: decoder.isVerbatim ? decoder.markLength + element.offset : nil
        )
        guard decoder.replacements > replacements, case .document(var document) = item else {
            return item
        }
        document.findings.append(
            .replacedCharacters(
                decoder.replacements - replacements,
                encoding: decoder.encoding.name
            )
        )
        replacements = decoder.replacements
        return .document(document)
    }
}
