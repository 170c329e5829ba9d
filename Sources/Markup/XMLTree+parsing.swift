extension XMLTree {
    /// Parses a whole document.
    ///
    /// - Parameter source: UTF-8, at most 1 GB.
    /// - Throws: What is wrong with the document; nothing is repaired.
    public init(parsing source: [UInt8]) throws(MarkupError) {
        guard source.count < 1 << 30 else {
            throw MarkupError(code: .limitExceeded, reason: "the document is larger than 1 GB")
        }
        let handler = RootKeeper()
        let limits = XMLStreamParser.Limits(pending: source.count + 1, kept: .max)
        let parser = XMLStreamParser(handler: handler, limits: limits, keeping: .everything)
        // Some write a blank line in front of the declaration.
        let space = source.prefix { $0 <= 0x20 && $0 != 0 }
        var start = space.count
        if start > 0 {
            let lines = space.count { $0 == 0x0A }
            _ = try parser.restart(
                offset: start,
                line: 1 + lines,
                column: 1,
                keepsAncestors: false
            )
        }
        while start < source.count {
            let end = min(source.count, start + 1 << 16)
            try parser.feed(source.span.extracting(start..<end))
            start = end
        }
        try parser.finish()
        self = parser.takeElements()
    }
}

/// Keeps the root, and so all.
private final class RootKeeper: XMLHandler {
    func startElement(_ name: Int, parser: XMLStreamParser) -> Bool { true }

    func endElement(parser: XMLStreamParser) {}
}
