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
    private let collector: XMLRecordCollector
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
        collector = XMLRecordCollector(id: file.id, paths: paths, options: options)
        parser = XMLStreamParser(
            handler: collector,
            maximumPending: max(options.maxBytes, 1 << 20)
        )
    }

    func next() -> IngestItem? {
        while true {
            if let item = collector.takeItem() { return item }
            if isAtEnd { return nil }
            readPart()
        }
    }

    private func readPart() {
        do {
            let part = try file.read()
            guard !part.isEmpty else {
                isAtEnd = true
                try parser.finish()
                if collector.count == 0 {
                    fail(.empty, "no element of it is a record (input.xml.record)")
                }
                return
            }
            let utf8 = try decoder.decode(part)
            collector.encoding = decoder.encoding.name
            collector.markLength = decoder.isVerbatim ? decoder.markLength : nil
            // The parser moves what is left of a part each time it gets on a little: small parts
            // spare it that.
            var start = 0
            while start < utf8.count {
                let end = min(utf8.count, start + (16 << 10))
                try parser.feed(utf8.span.extracting(start..<end))
                start = end
            }
        } catch let error as FileSystem.Failure {
            fail(.unreadable, "it cannot be read: \(error.message)")
        } catch let error as MarkupError {
            let before = collector.count
            fail(
                .damaged,
                "\(error.description); the \(before) record\(before == 1 ? "" : "s") before it "
                    + "\(before == 1 ? "was" : "were") read"
            )
        } catch {
            fail(.notText, "\(error)")
        }
    }

    private func fail(_ reason: FailureReason, _ message: String) {
        isAtEnd = true
        collector.add(.failed(id: DocumentID(path: id), reason, message: message))
    }
}
