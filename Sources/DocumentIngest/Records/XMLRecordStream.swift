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
    private var documents: XMLDocuments
    private var isAtEnd = false
    private var noted = EncodingNotes()

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
        documents = XMLDocuments(paths: paths, options: options)
    }

    func next() -> [IngestItem]? {
        while !isAtEnd {
            var items: [IngestItem] = []
            var failure = readPart(&items)
            let more = documents.items(assembler: &assembler)
            // Mostly there is nothing yet, and no document is to be copied.
            if items.isEmpty { items = more } else { items += more }
            if isAtEnd {
                // What was damaged first says more than what follows from it.
                if let damage = documents.damageOutsideRecords,
                    failure == nil || failure?.0 == .damaged
                {
                    failure = (.damaged, damage)
                } else if failure == nil, assembler.count == 0 {
                    failure = (.empty, "no element of it is a record (input.xml.record)")
                }
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
    private func readPart(_ items: inout [IngestItem]) -> (FailureReason, String)? {
        do {
            let part = try file.read()
            let utf8 = try part.isEmpty ? decoder.finish() : decoder.decode(part)
            assembler.encoding = decoder.encoding.name
            assembler.markLength = decoder.isVerbatim ? decoder.markLength : nil
            assembler.findings += noted.new(of: decoder)
            if !utf8.isEmpty {
                try documents.feed(utf8, into: &items, assembler: &assembler)
            }
            guard part.isEmpty else { return nil }
            isAtEnd = true
            try documents.finish(into: &items, assembler: &assembler)
            if file.hasChanged { return (.changed, "it changed while it was read") }
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

/// What was said about the encoding of a file that is read part by part.
private struct EncodingNotes {
    private var hasLabel = false
    private var replacements = 0

    /// What is new since the last time.
    mutating func new(of decoder: StreamDecoder) -> [Finding] {
        var findings: [Finding] = []
        let name = decoder.encoding.name
        if !hasLabel, let label = decoder.disregardedLabel {
            hasLabel = true
            findings.append(.wrongEncoding(label, actual: name))
        } else if !hasLabel, decoder.isGuessed {
            hasLabel = true
            findings.append(.guessedEncoding(name))
        }
        if decoder.replacements > replacements {
            findings.append(
                .replacedCharacters(decoder.replacements - replacements, encoding: name)
            )
            replacements = decoder.replacements
        }
        return findings
    }
}
