// Where tags end, for the rewriter.

extension HTMLRewriter {
    /// The end of a tag whose name starts at an index: behind its `>`, or the end of the page.
    mutating func endOfTag(
        _ bytes: Span<UInt8>,
        from start: Int
    ) throws(MarkupError) -> Int {
        var index = start
        while index < bytes.count, !HTMLBytes.endsName(bytes[index]) { index += 1 }
        var attributes = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if HTMLBytes.isBlank(byte) || byte == UInt8(ascii: "/") {
                index += 1
                continue
            }
            attributes += 1
            guard attributes <= Self.attributeLimit else {
                throw MarkupError(
                    code: .limitExceeded,
                    reason: "a tag has more than \(Self.attributeLimit) attributes"
                )
            }
            index = endOfAttribute(bytes, from: index)
        }
        return index
    }

    private mutating func endOfAttribute(_ bytes: Span<UInt8>, from start: Int) -> Int {
        // The name may start with an equals sign.
        var index = start + 1
        while index < bytes.count, !HTMLBytes.endsName(bytes[index]),
            bytes[index] != UInt8(ascii: "=")
        {
            index += 1
        }
        while index < bytes.count, HTMLBytes.isBlank(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return index }
        index += 1
        while index < bytes.count, HTMLBytes.isBlank(bytes[index]) { index += 1 }
        guard index < bytes.count else { return index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            while index < bytes.count, bytes[index] != quote {
                if bytes[index] == UInt8(ascii: "&") {
                    index = reference(bytes, at: index, inValue: true)
                } else {
                    index += 1
                }
            }
            return min(index + 1, bytes.count)
        }
        while index < bytes.count, !HTMLBytes.isBlank(bytes[index]),
            bytes[index] != UInt8(ascii: ">")
        {
            if bytes[index] == UInt8(ascii: "&") {
                index = reference(bytes, at: index, inValue: true)
            } else {
                index += 1
            }
        }
        return index
    }
}
