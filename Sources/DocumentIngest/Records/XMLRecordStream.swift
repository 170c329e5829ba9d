import AnalysisCore
import Markup
import TextDecoding

/// Reads the records of an XML file, each as a document.
///
/// Memory holds one record and what one part of the file brings; the size of the file is no matter.
final class XMLRecordStream: RecordStream {
    private let id: [UInt8]
    private let file: ChunkedFile
    private let decoder = StreamDecoder { CharsetDeclaration.inXML($0) }
    private var assembler: XMLRecordAssembler
    private let parser: XMLStreamParser
    private var isAtEnd = false

    /// A stream of the records of a file.
    init(
        _ file: FileToRead,
        paths: XMLRecordPaths,
        options: IngestOptions
    ) throws(FileSystem.Failure) {
        id = file.id
        self.file = try ChunkedFile(file)
        assembler = XMLRecordAssembler(
            id: file.id,
            paths: paths,
            fileSize: self.file.size,
            options: options
        )
        parser = XMLStreamParser(
            handler: XMLRecordSelector(paths.record),
            limits: XMLStreamParser.Limits(
                pending: max(options.maxBytes, 1 << 20),
                kept: min(options.maxBytes, 1 << 30)
            ),
            keeping: paths.keepsChild.map { .children($0) } ?? .everything
        )
    }

    func next() -> [IngestItem]? {
        while !isAtEnd {
            var failure = readPart()
            var items = assembler.items(of: parser.takeElements())
            if isAtEnd, failure == nil, assembler.count == 0 {
                failure = (.empty, "no element of it is a record (input.xml.record)")
            }
            if let (reason, message) = failure {
                isAtEnd = true
                let id = DocumentID(path: id)
                items.append(.failed(id: id, reason, message: message + recordsBefore(reason)))
            }
            if !items.isEmpty { return items }
        }
        return nil
    }

    /// Reads on; what it returns is why the reading ends here.
    private func readPart() -> (FailureReason, String)? {
        do {
            let part = try file.read()
            guard !part.isEmpty else {
                isAtEnd = true
                try parser.finish()
                if file.hasChanged { return (.changed, "it changed while it was read") }
                return nil
            }
            let utf8 = try decoder.decode(part)
            assembler.encoding = decoder.encoding.name
            assembler.markLength = decoder.isVerbatim ? decoder.markLength : nil
            // The parser moves what is left of a part each time it gets on a little: small parts
            // spare it that.
            var start = 0
            while start < utf8.count {
                let end = min(utf8.count, start + (16 << 10))
                try parser.feed(utf8.span.extracting(start..<end))
                start = end
            }
            return nil
        } catch let error as FileSystem.Failure {
            return (.unreadable, "it cannot be read: \(error.message)")
        } catch let error as MarkupError {
            if file.hasChanged { return (.changed, "it changed while it was read") }
            return (.damaged, error.description)
        } catch {
            return (.notText, "\(error)")
        }
    }

    private func recordsBefore(_ reason: FailureReason) -> String {
        switch (reason, assembler.count) {
        case (.empty, _): ""
        case (_, 1): "; the 1 record before it was read"
        case (_, let count): "; the \(count) records before it were read"
        }
    }
}
