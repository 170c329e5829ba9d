/// One unit of analysis: a file, or one record inside an XML or JSON Lines file.
public struct Document: Sendable, Hashable {
    /// What names the document in reports, the ledger and errors.
    public var id: DocumentID
    /// The text that the model reads.
    public var text: String
    /// The format of the source.
    public var format: DocumentFormat
    /// The character encoding that the source was read with, by its IANA name.
    public var encoding: String
    /// The size of the source in bytes; for a record, of its part of the file.
    public var sourceBytes: Int
    /// The SHA-256 of `text`; `nil` where whoever made the document did not say it.
    public var hash: ContentHash?
    /// What the source says about itself: `title`, `language`, `author`, `date`, …, and the
    /// fields that record mode reads.
    public var metadata: [String: String]
    /// What was noticed while reading, such as hidden text or replaced characters.
    public var findings: [Finding]
    /// Leads ranges of `text` back to the source.
    public var positions: PositionMap

    /// The SHA-256 of `text` in lower-case hexadecimal; empty where it is not known.
    public var contentHash: String { hash?.description ?? "" }

    /// A document.
    public init(
        id: DocumentID,
        text: String,
        format: DocumentFormat,
        encoding: String = "UTF-8",
        sourceBytes: Int,
        hash: ContentHash?,
        metadata: [String: String] = [:],
        findings: [Finding] = [],
        positions: PositionMap = PositionMap()
    ) {
        self.id = id
        self.text = text
        self.format = format
        self.encoding = encoding
        self.sourceBytes = sourceBytes
        self.hash = hash
        self.metadata = metadata
        self.findings = findings
        self.positions = positions
    }

    /// A document whose hash is at hand as text.
    public init(
        id: DocumentID,
        text: String,
        format: DocumentFormat,
        encoding: String = "UTF-8",
        sourceBytes: Int,
        contentHash: String,
        metadata: [String: String] = [:],
        findings: [Finding] = [],
        positions: PositionMap = PositionMap()
    ) {
        self.init(
            id: id,
            text: text,
            format: format,
            encoding: encoding,
            sourceBytes: sourceBytes,
            hash: ContentHash(hexadecimal: contentHash),
            metadata: metadata,
            findings: findings,
            positions: positions
        )
    }
}
