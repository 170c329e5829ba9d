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
    /// The text of the passage, in the memory of the document's text.
    public var slice: Substring
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
        slice = text[...]
        self.metadata = metadata
        self.positions = positions
        self.byteOffset = byteOffset
        self.characterOffset = characterOffset
        self.part = part
    }

    /// The text of the passage; a copy unless it is the whole of the document.
    public var text: String { String(slice) }

    /// The length of the text in UTF-8 bytes.
    public var byteCount: Int { slice.utf8.count }

    /// The whole of a document.
    public init(_ document: Document) {
        self.init(
            document: document.id,
            text: document.text,
            metadata: document.metadata,
            positions: document.positions
        )
    }

    /// The document of an example.
    init(_ example: AnalysisExample) {
        self.init(document: DocumentID("example"), text: example.document)
    }

    /// The parts of a document, in order.
    ///
    /// The text is walked once, whatever the number of parts.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - ranges: The parts of the text, in UTF-8 bytes, in the order in which they begin; moved to
    ///     borders of Unicode scalars where they cut one.
    /// - Returns: A passage for each range.
    public static func parts(of document: Document, at ranges: [Range<Int>]) -> [Passage] {
        let text = document.text
        var last = (index: text.startIndex, characters: 0)
        return ranges.enumerated().map { number, range in
            let lower = text.scalarBorder(atOrBefore: range.lowerBound)
            let upper = text.scalarBorder(atOrBefore: range.upperBound)
            if lower < last.index { last = (text.startIndex, 0) }
            last.characters += text.unicodeScalars.distance(from: last.index, to: lower)
            last.index = lower
            var passage = Passage(document)
            passage.slice = Substring(text.unicodeScalars[lower..<upper])
            passage.byteOffset = text.utf8.distance(from: text.startIndex, to: lower)
            passage.characterOffset = last.characters
            passage.part = Part(number: number + 1, of: ranges.count)
            return passage
        }
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
