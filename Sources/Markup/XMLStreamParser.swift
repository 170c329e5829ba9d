import CLibXML2

/// Reads XML part by part and hands the elements that a handler chooses to it, as trees.
///
/// Nothing is loaded from elsewhere, nothing is repaired, and what a document declares is expanded
/// within bounds. Memory does not grow with the size of the document.
@safe public final class XMLStreamParser {
    /// How much memory a document may take.
    public struct Limits: Sendable, Hashable {
        /// How many bytes a single tag, comment or instruction may have.
        public var pending: Int
        /// How many bytes of an element are kept.
        public var kept: Int

        /// Limits.
        public init(pending: Int, kept: Int) {
            self.pending = pending
            self.kept = kept
        }
    }

    /// What is kept of the elements that the handler chooses.
    public enum Keeping: Sendable {
        /// All text and elements in them, but no attributes.
        case textAlone
        /// All that is in them.
        case everything
        /// Their attributes, and those children, with all that is in them, for whose name the
        /// answer is yes; it is asked for once.
        case children(@Sendable (XMLName) -> Bool)
    }

    /// At a fixed address, where the callbacks of libxml2 find it.
    ///
    /// They come seven million times
    /// in 100 MB: through a pointer they need no reference counts and no checks for exclusivity.
    private let state: UnsafeMutablePointer<XMLStreamState>
    private let limits: Limits

    /// A parser at the start of a document.
    ///
    /// - Parameters:
    ///   - handler: Hears what is read; called only from within `feed` and `finish`.
    ///   - limits: How much memory the document may take.
    ///   - keeping: What is kept of the elements that the handler chooses.
    public init(handler: any XMLHandler, limits: Limits, keeping: Keeping) {
        self.limits = limits
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(
            to: XMLStreamState(handler, maximumKept: limits.kept, keeping: keeping)
        )
        unsafe state.pointee.parser = Unmanaged.passUnretained(self)
        unsafe state.pointee.open(with: state)
    }

    deinit {
        unsafe state.pointee.close()
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// Reads the next part, in UTF-8.
    ///
    /// - Throws: What is wrong with the document; the elements before it can be taken.
    public func feed(_ part: Span<UInt8>) throws(MarkupError) {
        guard unsafe state.pointee.failure == nil, !part.isEmpty else { return try check() }
        guard unsafe state.pointee.attributeGuard.acceptsXML(part) else {
            fail(
                MarkupError(
                    code: .limitExceeded,
                    reason: "a tag has more than \(AttributeGuard.limit) attributes",
                    line: line
                )
            )
            return try check()
        }
        unsafe state.pointee.fed += part.count
        let context = unsafe state.pointee.context
        unsafe part.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlParseChunk(context, start, Int32(bytes.count), 0)
        }
        if let input = unsafe context?.pointee.input,
            unsafe input.pointee.end - input.pointee.cur > limits.pending
        {
            fail(
                MarkupError(
                    code: .limitExceeded,
                    reason: "a tag or comment is larger than \(limits.pending) bytes",
                    line: line
                )
            )
        }
        try check()
    }

    /// Ends the document.
    ///
    /// - Throws: What is wrong with the document, such as an element that is not closed.
    public func finish() throws(MarkupError) {
        if unsafe state.pointee.failure == nil {
            unsafe _ = xmlParseChunk(state.pointee.context, nil, 0, 1)
        }
        try check()
    }

    /// The chosen elements that have ended since the last time.
    public func takeElements() -> XMLTree { unsafe state.pointee.takeElements() }

    /// The names of elements and attributes so far, by number.
    public var names: [XMLName] { unsafe state.pointee.builder.tree.names }

    /// The line at which the parser stands, from 1.
    public var line: Int { unsafe state.pointee.line }

    /// The numbers of the names of the current element's attributes.
    public var attributeNames: [Int] {
        unsafe (0..<state.pointee.attributeCount).map { unsafe state.pointee.attributeName(at: $0) }
    }

    /// The value of an attribute of the current element.
    ///
    /// - Parameter index: The position in `attributeNames`.
    /// - Returns: The value with its references expanded.
    public func attributeValue(at index: Int) -> String {
        unsafe state.pointee.attributeValue(at: index)
    }

    /// Ends the reading with an error of the caller's; `feed` throws it.
    public func fail(_ error: MarkupError) {
        unsafe state.pointee.fail(error)
    }

    private func check() throws(MarkupError) {
        if let failure = unsafe state.pointee.failure { throw failure }
    }
}
