public import AnalysisCore

extension InputFormat {
    /// All formats; the first that a file shows to be of is what it is.
    static let all: [InputFormat] = [
        .text,
        .html,
        .xml,
        .jsonLines,
        .json,
        .table,
        .mail,
    ]

    /// A format by its name; plain text for one that is not known.
    static func named(_ format: DocumentFormat) -> InputFormat {
        all.first { $0.format == format } ?? .text
    }
}

extension Document {
    /// How many bytes of memory reading the document takes, for estimates.
    ///
    /// Plain text is held once, whatever its size; what is parsed is held as source, tree and text.
    public var readingMemory: Double {
        let format = InputFormat.named(format)
        let size = text.utf8.count
        return format.memory * Double(format.holdsSource ? max(size, sourceBytes) : size)
    }
}
