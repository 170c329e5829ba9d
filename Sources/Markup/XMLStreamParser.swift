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
        /// All that is in them.
        case everything
        /// Those children, with all that is in them, and those of their own attributes for whose name
        /// the answer is yes; it is asked for once.
        case children(
            @Sendable (XMLName) -> Bool,
            attributes: @Sendable (XMLName) -> Bool
        )
    }

    /// At a fixed address, where the callbacks of libxml2 find it.
    ///
    /// They come seven million times
    /// in 100 MB: through a pointer they need no reference counts and no checks for exclusivity.
    private let state: UnsafeMutablePointer<XMLStreamState>
    private let limits: Limits
    private let handler: any XMLHandler

    /// A parser at the start of a document.
    ///
    /// - Parameters:
    ///   - handler: Hears what is read; called only from within `feed` and `finish`.
    ///   - limits: How much memory the document may take.
    ///   - keeping: What is kept of the elements that the handler chooses.
    ///   - goesOn: Whether the reading stops at the end of the root, and can go on behind that and
    ///     behind what is damaged.
    public init(
        handler: any XMLHandler,
        limits: Limits,
        keeping: Keeping,
        goesOn: Bool = false
    ) {
        self.handler = handler
        self.limits = limits
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(
            to: XMLStreamState(
                handler,
                maximumKept: limits.kept,
                keeping: keeping,
                keepsTrace: goesOn
            )
        )
        unsafe state.pointee.parser = Unmanaged.passUnretained(self)
        unsafe state.pointee.openContext(with: state)
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
        if unsafe state.pointee.failure == nil, end == nil {
            unsafe _ = xmlParseChunk(state.pointee.context, nil, 0, 1)
        }
        try check()
    }

    /// Where the root has ended, with the line and the column; only where the parser goes on.
    public var end: (offset: Int, line: Int, column: Int)? { unsafe state.pointee.end }

    /// What was fed and stands behind the root, where that has ended.
    public var rest: [UInt8] { end == nil ? [] : unsafe state.pointee.rest }

    /// What was not read where the reading failed; only where the parser goes on.
    public var damage: XMLDamage? { unsafe state.pointee.damage }

    /// Ends the chosen elements that are open as damaged ones, to be taken with the others.
    public func abandon() {
        for _ in 0..<(unsafe state.pointee.abandon()) { handler.endElement(parser: self) }
    }

    /// Starts anew at a place of the source: behind the end of a document, or behind what was damaged
    /// and abandoned, where the elements around are opened again.
    ///
    /// - Parameters:
    ///   - offset: The offset in the source.
    ///   - line: Its line, from 1.
    ///   - column: Its column in characters, from 1.
    ///   - keepsAncestors: Whether the elements around the chosen ones are opened again.
    /// - Returns: How many bytes that took.
    /// - Throws: What is wrong with what opens them.
    public func restart(
        offset: Int,
        line: Int,
        column: Int,
        keepsAncestors: Bool
    ) throws(MarkupError) -> Int {
        let prologue = unsafe state.pointee.restart(
            at: state,
            offset: offset,
            line: line,
            column: column,
            keepsAncestors: keepsAncestors
        )
        guard !prologue.isEmpty else { return 0 }
        try feed(prologue.span)
        unsafe state.pointee.setPlace(line: line, column: column)
        return prologue.count
    }

    /// The chosen elements that have ended since the last time.
    public func takeElements() -> XMLTree { unsafe state.pointee.takeElements() }

    /// The names of elements and attributes so far, by number.
    public var names: [XMLName] { unsafe state.pointee.builder.names }

    /// The name of the document's root; `nil` before it was read.
    public var root: XMLName? {
        unsafe state.pointee.root.map { unsafe state.pointee.builder.names[$0] }
    }

    /// The line at which the parser stands, from 1.
    public var line: Int { unsafe state.pointee.line }

    /// The numbers of the names of the current element's attributes.
    public var attributeNames: [Int] {
        unsafe (0..<state.pointee.attributeCount).map { unsafe state.pointee.attributeName(at: $0) }
    }

    /// The numbers of the names of the elements that are open in the outermost kept one, the current
    /// element last.
    public var innerPath: [Int] { unsafe state.pointee.innerPath }

    /// How many elements are open in the outermost kept one, the current element included.
    public var innerDepth: Int { unsafe state.pointee.innerDepth }

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

    /// Tells the handler of an element outside of kept ones; the reference to it is not copied, and
    /// so not counted, for each of millions.
    func tellStart(_ name: Int) -> Bool { handler.startElement(name, parser: self) }

    /// Tells the handler of an element in a kept one.
    func tellInnerStart(_ name: Int) -> Bool { handler.startInnerElement(name, parser: self) }

    /// Tells the handler of the end of an element.
    func tellEnd() { handler.endElement(parser: self) }

    private func check() throws(MarkupError) {
        if let failure = unsafe state.pointee.failure { throw failure }
    }
}
