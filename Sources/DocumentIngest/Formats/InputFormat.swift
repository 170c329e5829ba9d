import AnalysisCore

/// A format of input: how its files are told apart, and how they become documents.
///
/// A format stands in a folder of its own, as a value, and is named once in ``all``.
struct InputFormat: Sendable {
    /// How a file becomes one document.
    enum Reading: Sendable {
        /// By its decoded text.
        case text(@Sendable (inout SourceText, IngestOptions) throws -> ExtractedText)
        /// By its bytes.
        case bytes(@Sendable ([UInt8], DocumentID, IngestOptions) -> IngestItem)
    }

    /// What documents say that they are.
    let format: DocumentFormat
    /// The extensions of files of the format, in lower case.
    var extensions: [String] = []
    /// First bytes that files of no other format have, such as `%PDF`: a file that begins with them
    /// is of this one, whatever else it holds.
    var signatures: [[UInt8]] = []
    /// Whether the start of a file shows the format, whatever the file is called; never by default.
    var isSeen: @Sendable (inout FileStart) -> Bool = { _ in false }
    /// Whether a file with one of the extensions may start so; one that may not is plain text.
    var mayStart: @Sendable ([UInt8]) -> Bool = { _ in true }
    /// Extensions of files of the format that are no documents unless somebody asks for them, with
    /// what such a file is.
    var notDocuments: [String: String] = [:]
    /// Extensions of files that options alone make documents of, with what is said without them.
    var hints: [String: String] = [:]
    /// Whether NULs are taken out; where not, a file that holds some is no text.
    var removesNULs = false
    /// Whether files go through a parser that could crash, so that a journal is kept of them.
    var isParsed = false
    /// The encoding that a file declares about itself.
    var charset: @Sendable ([UInt8]) -> String? = { _ in nil }
    /// How a file becomes one document.
    let reading: Reading
    /// How files become many documents, where options ask for that; never by default.
    var records: @Sendable (IngestOptions) throws(IngestError) -> RecordReading? = { _ in nil }
    /// How many bytes of memory reading takes for each byte of a document.
    var memory = 8.0
    /// Whether the source is in memory beside the text.
    var holdsSource = true
}

extension InputFormat: Equatable {
    static func == (left: Self, right: Self) -> Bool { left.format == right.format }
}
