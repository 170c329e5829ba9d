internal import AnalysisCore
internal import JSON

/// Writes items of an input as lines of JSON, without a tree in between: there may be millions.
struct IngestLines {
    /// The lines since they were last removed.
    private(set) var bytes: [UInt8] = []
    /// How many documents could not be read, of all items.
    private(set) var failures = 0

    private let writer = JSONWriter()
    /// What the last document said about its format and encoding.
    private var kind: (format: DocumentFormat?, encoding: String, bytes: [UInt8]) = (nil, "", [])

    /// Removes the lines, and keeps the memory.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds the lines of items.
    ///
    /// - Parameter items: As a span, since a loop over an array copies each document.
    mutating func append(_ items: Span<IngestItem>) {
        for index in items.indices { append(items[index]) }
    }

    private mutating func append(_ item: borrowing IngestItem) {
        switch item {
        case .document(let document):
            append(document)
        case .failed(let id, let reason, let message):
            failures += 1
            appendUnread(id, "failed", reason.rawValue, message)
        case .skipped(let id, let reason, let message):
            appendUnread(id, "skipped", reason.rawValue, message)
        }
    }

    private mutating func append(_ document: Document) {
        append("{\"id\":", document.id.description)
        append(",\"text\":", document.text)
        if document.format != kind.format || document.encoding != kind.encoding {
            remember(document)
        }
        bytes.append(contentsOf: kind.bytes)
        append(document.sourceBytes)
        append(",\"sha256\":", document.contentHash)
        guard !document.metadata.isEmpty || !document.findings.isEmpty else {
            return append(",\"metadata\":{},\"findings\":[]}\n")
        }
        append(",\"metadata\":{")
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
