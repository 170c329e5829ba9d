internal import AnalysisCore
internal import JSON

/// Writes items of an input as lines of JSON, without a tree in between: there may be millions, and a
/// line may be long.
struct IngestLines {
    /// Takes what was written, as far as it goes: lines, or a part of one.
    typealias Sink = ([UInt8]) throws -> Void

    /// What was written and not handed on yet.
    private var bytes: [UInt8] = []
    /// How many documents could not be read, of all items.
    private(set) var failures = 0

    private let writer = VisibleText.json()
    /// What the last document said about its format and encoding.
    private var kind: (format: DocumentFormat?, encoding: String, bytes: [UInt8]) = (nil, "", [])

    /// So much is handed on at once.
    private static let partSize = 1 << 20
    /// So much is worth a call of the system.
    private static let enough = 64 << 10

    /// Writes the lines of items, and takes the items out of the list.
    ///
    /// Each is moved out: a loop over an array copies it, and counts its references, of which a
    /// document has a dozen.
    ///
    /// - Parameters:
    ///   - items: The items; nothing is left of them.
    ///   - isEager: Whether the lines are handed on at once, and not when there are enough.
    ///   - sink: Takes the lines.
    /// - Throws: What the sink throws.
    mutating func write(
        emptying items: inout [IngestItem],
        isEager: Bool,
        to sink: Sink
    ) throws {
        for index in items.indices {
            var item = IngestItem.skipped(id: DocumentID(""), .hidden, message: "")
            swap(&item, &items[index])
            try append(item, sink)
        }
        items.removeAll()
        if isEager || bytes.count >= Self.enough { try handOn(to: sink) }
    }

    /// Hands on what was written, if anything was.
    ///
    /// - Throws: What the sink throws.
    mutating func handOn(to sink: Sink) throws {
        guard !bytes.isEmpty else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ item: consuming IngestItem, _ sink: Sink) throws {
        switch consume item {
        case .document(let document):
            try append(document, sink)
        case .failed(let id, let reason, let message):
            failures += 1
            appendUnread(id, "failed", reason.rawValue, message)
        case .skipped(let id, let reason, let message):
            appendUnread(id, "skipped", reason.rawValue, message)
        }
    }

    private mutating func append(_ document: borrowing Document, _ sink: Sink) throws {
        append("{\"id\":", document.id.description)
        if document.text.utf8.count > Self.partSize {
            append(",\"text\":\"")
            try append(text: document.text, sink)
            append("\"")
        } else {
            append(",\"text\":", document.text)
        }
        if document.format != kind.format || document.encoding != kind.encoding {
            remember(document)
        }
        bytes.append(contentsOf: kind.bytes)
        append(document.sourceBytes)
        append(",\"sha256\":\"")
        document.hash?.write(to: &bytes)
        guard !document.metadata.isEmpty || !document.findings.isEmpty else {
            return append("\",\"metadata\":{},\"findings\":[]}\n")
        }
        append("\",\"metadata\":{")
        var separator: StaticString = ""
        for (key, value) in document.metadata.sorted(by: { $0.key < $1.key }) {
            append(separator, key)
            append(":", value)
            separator = ","
        }
        append("},\"findings\":[")
        separator = "{\"kind\":"
        for finding in document.findings {
            append(separator, finding.kind)
            append(",\"message\":", finding.message)
            append(",\"count\":", finding.count)
            if let line = finding.line { append(",\"line\":", line) }
            append("}")
            separator = ",{\"kind\":"
        }
        append("]}\n")
    }

    /// Writes a text part by part, without its quotes.
    private mutating func append(text: String, _ sink: Sink) throws {
        var rest = text[...]
        while rest.utf8.count > Self.partSize {
            var border = rest.utf8.index(rest.startIndex, offsetBy: Self.partSize)
            // Not inside a character.
            while rest.utf8[border] & 0xC0 == 0x80 { border = rest.utf8.index(before: border) }
            writer.writeContent(of: rest[..<border], to: &bytes)
            rest = rest[border...]
            try handOn(to: sink)
        }
        writer.writeContent(of: rest, to: &bytes)
    }

    /// Keeps the bytes that say format and encoding: mostly, the next document has the same.
    private mutating func remember(_ document: Document) {
        var text = ",\"format\":" + writer.text(of: .string(document.format.rawValue))
        text += ",\"encoding\":" + writer.text(of: .string(document.encoding))
        kind = (document.format, document.encoding, Array((text + ",\"bytes\":").utf8))
    }

    private mutating func appendUnread(
        _ id: DocumentID,
        _ status: String,
        _ reason: String,
        _ message: String
    ) {
        append("{\"id\":", id.description)
        append(",\"status\":", status)
        append(",\"reason\":", reason)
        append(",\"message\":", message)
        append("}\n")
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: StaticString, _ value: String) {
        append(text)
        writer.write(value, to: &bytes)
    }

    private mutating func append(_ text: StaticString, _ value: Int) {
        append(text)
        append(value)
    }

    private mutating func append(_ value: Int) {
        writer.write(.integer(Int64(value)), to: &bytes)
    }
}
