public import AnalysisCore

/// The text that one prompt asks about: a whole document, or one part of a long one.
public struct Passage: Sendable, Hashable {
    /// Which part of a long document a passage is.
    public struct Part: Sendable, Hashable {
        /// The number of the part, from 1.
        public var number: Int
        /// How many parts the document was split into.
        public var count: Int

        /// A part.
        public init(number: Int, of count: Int) {
            self.number = number
            self.count = count
        }
    }

    /// The document.
    public var document: DocumentID
    /// The text of the passage.
    public var text: String
    /// What the source says about itself.
    public var metadata: [String: String]
    /// Leads UTF-8 offsets of the document's text back to its source.
    public var positions: PositionMap
    /// Where the passage starts in the document's text, in UTF-8 bytes.
    public var byteOffset: Int
    /// Where the passage starts in the document's text, in Unicode scalars.
    public var characterOffset: Int
    /// Which part of the document it is; `nil` for the whole of it.
    public var part: Part?

    /// A passage.
    public init(
        document: DocumentID,
        text: String,
        metadata: [String: String] = [:],
        positions: PositionMap = PositionMap(),
        byteOffset: Int = 0,
        characterOffset: Int = 0,
        part: Part? = nil
    ) {
        self.document = document
        self.text = text
        self.metadata = metadata
        self.positions = positions
        self.byteOffset = byteOffset
        self.characterOffset = characterOffset
        self.part = part
    }

    /// The whole of a document.
    public init(_ document: Document) {
        self.init(
            document: document.id,
            text: document.text,
            metadata: document.metadata,
            positions: document.positions
        )
    }

    /// One part of a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - bytes: The part of the text, in UTF-8 bytes; moved to scalar borders where it cuts one.
    ///   - part: Which part of how many it is.
    public init(_ document: Document, bytes: Range<Int>, part: Part) {
        let text = document.text
        let lower = text.scalarBorder(atOrBefore: bytes.lowerBound)
        let upper = text.scalarBorder(atOrBefore: bytes.upperBound)
        self.init(
            document: document.id,
            text: String(text.unicodeScalars[lower..<upper]),
            metadata: document.metadata,
            positions: document.positions,
            byteOffset: text.utf8.distance(from: text.startIndex, to: lower),
            characterOffset: text.unicodeScalars.distance(from: text.startIndex, to: lower),
            part: part
        )
    }
}

extension String {
    /// The border of Unicode scalars at a UTF-8 offset, or the one before it.
    fileprivate func scalarBorder(atOrBefore offset: Int) -> Index {
        var index = utf8.index(startIndex, offsetBy: Swift.min(offset, utf8.count))
        while index > startIndex, index < endIndex, utf8[index] & 0xC0 == 0x80 {
            index = utf8.index(before: index)
        }
        return index
    }
}
