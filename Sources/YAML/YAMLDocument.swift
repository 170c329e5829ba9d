/// A document that could be read, maybe with faults that did not keep the rest from being read.
public struct YAMLDocument: Sendable, Hashable {
    /// The outermost value.
    public var root: YAMLNode
    /// Duplicate keys, foreign tags and the like, in the order of the text.
    ///
    /// A document with faults is refused; they are collected so that a reader of the document
    /// can report them beside those of its own.
    public var faults: [YAMLError]
}
