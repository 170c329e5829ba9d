import AnalysisCore
import Markup
import TextDecoding

/// Reads an XML file and hands its records out as trees.
///
/// An actor, so that it reads on while documents are made of the records before.
actor XMLRecordReader {
    /// What a piece of the file brought.
    struct Batch: Sendable {
        /// What it brought, in order.
        var parts: [XMLRecordPart] = []
        /// Whether the file ends with it.
        var isLast = false
        /// Why it does, where something is wrong.
        var failure: (reason: FailureReason, message: String)?
        /// Whether the reading went on behind what is wrong.
        var wentOn = false
    }

    private let file: ChunkedFile
    private let decoder = StreamDecoder { CharsetDeclaration.inXML($0) }
    private var documents: XMLDocuments
    private var isAtEnd = false
    private var facts = XMLFileFacts()
    private var noted = EncodingNotes()

    /// So many bytes of the file are read for a batch: handing one over takes some time.
    private static let batchSize = 512 << 10
    /// A batch ends early with so much text: entities may expand to more than stands in the file.
    private static let mostText = 1 << 20

    /// A reader of a file that was opened.
    init(_ file: sending ChunkedFile, paths: XMLRecordPaths, options: IngestOptions) {
        self.file = file
        documents = XMLDocuments(paths: paths, options: options)
    }

    /// What the next piece of the file brings; nothing behind the last one.
    func next() -> Batch {
        var batch = Batch()
        var read = 0
        var text = 0
        while !isAtEnd, read < Self.batchSize, text < Self.mostText {
            let start = batch.parts.count
            var failure: (reason: FailureReason, message: String)?
            read += readPart(&batch, &failure)
            documents.take(into: &batch.parts)
            if isAtEnd, let damage = documents.damageOutsideRecords,
                failure == nil || failure?.reason == .damaged
            {
                // What was damaged first says more than what follows from it.
                failure = (.damaged, damage)
                batch.wentOn = true
            }
            if failure != nil { isAtEnd = true }
            batch.failure = failure
            for case .records(let tree, _, _) in batch.parts[start...] { text += tree.text.count }
        }
        batch.isLast = isAtEnd
        return batch
    }

    /// Reads on.
    ///
    /// - Parameters:
    ///   - batch: Gets what comes of it.
    ///   - failure: Gets why the reading ends here.
    /// - Returns: How many bytes were read.
    private func readPart(
        _ batch: inout Batch,
        _ failure: inout (reason: FailureReason, message: String)?
    ) -> Int {
        do {
            let part = try file.read()
            let utf8 = try part.isEmpty ? decoder.finish() : decoder.decode(part)
            note(&batch)
            if !utf8.isEmpty { try documents.feed(utf8, into: &batch.parts) }
            guard part.isEmpty else { return part.count }
            isAtEnd = true
            try documents.finish(into: &batch.parts)
            if file.hasChanged { failure = (.changed, "it changed while it was read") }
        } catch let error as FileSystem.Failure {
            failure = (.unreadable, "it cannot be read: \(error.message)")
        } catch let error as MarkupError {
            failure =
                file.hasChanged
                ? (.changed, "it changed while it was read") : (.damaged, error.description)
        } catch {
            failure = (.notText, "\(error)")
        }
        return 0
    }

    /// Says what is known of the file, where that is new.
    private func note(_ batch: inout Batch) {
        let now = XMLFileFacts(
            encoding: decoder.encoding.name,
            markLength: decoder.isVerbatim ? decoder.markLength : nil,
            findings: noted.new(of: decoder)
        )
        guard now != facts else { return }
        batch.parts.append(.file(now))
        facts = now
        facts.findings = []
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
