/// Reads one YAML document by the 1.2 core schema, with the place of every value.
///
/// The text is hostile by assumption: size, depth, values and aliases are bounded.
public struct YAMLReader: Sendable {
    /// What a document may demand at most.
    public var limits: YAMLLimits

    /// A reader; with the default limits it refuses any text within 100 ms.
    public init(limits: YAMLLimits = YAMLLimits()) {
        self.limits = limits
    }

    /// The document that a text consists of.
    ///
    /// - Parameter text: The text, without byte order mark.
    /// - Returns: The document; it may have faults.
    /// - Throws: A `YAMLError` where the text cannot be read to its end.
    public func document(of text: String) throws(YAMLError) -> YAMLDocument {
        guard text.utf8.count <= limits.maximumBytes else {
            throw YAMLError(
                .limit,
                "it is larger than \(limits.maximumBytes) bytes",
                at: .start
            )
        }
        var composer = try YAMLComposer(text: text, limits: limits)
        let root = try composer.document()
        let faults = composer.faults.sorted { $0.position < $1.position }
        return YAMLDocument(root: root, faults: faults)
    }
}
