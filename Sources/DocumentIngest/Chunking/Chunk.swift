/// A part of a document's text, in whose memory it stays.
public struct Chunk: Sendable, Hashable {
    /// The text, the overlap with the chunk before it included.
    public var text: Substring
    /// Where the chunk's own text stands, in UTF-8 bytes of the document's text.
    public var range: Range<Int>
    /// How many UTF-8 bytes at the start of `text` repeat the end of the chunk before it.
    public var overlap: Int

    /// A chunk.
    public init(text: Substring, range: Range<Int>, overlap: Int = 0) {
        self.text = text
        self.range = range
        self.overlap = overlap
    }
}
