import CLibXML2

// MARK: - Text

extension XMLStreamState {
    /// Text that stands in the input, or that libxml2 made of a character reference.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - isSection: Whether it is that of a CDATA section.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isSection: Bool = false) {
        guard keepsText else { return }
        if let input = unsafe context?.pointee.input, let first = bytes.baseAddress,
            unsafe first >= input.pointee.base, unsafe first <= input.pointee.end
        {
            let place =
                unsafe offsetBase + Int(input.pointee.consumed)
                + (first - input.pointee.base)
            // CDATA is handed out before its lines are counted, other text behind it, also where the
            // parser has not gone on yet.
            let isAhead = unsafe isSection && first == UnsafePointer(input.pointee.cur)
            let lines = isAhead ? unsafe bytes.count { $0 == 0x0A } : 0
            append(
                unsafe bytes.span,
                at: place,
                isExact: true,
                endLine: line + lines,
                isSection: isSection
            )
        } else if unsafe !expansions.isEmpty {
            append(expanded: unsafe bytes.span)
        } else if unsafe !appendCopy(bytes, isSection: isSection) {
            append(unsafe bytes.span, at: offset, isExact: false)
        }
    }

    /// Appends text that libxml2 has copied before it hands it out.
    ///
    /// It copies what is not ASCII: the bytes stand right before the place where the parser is,
    /// except that a CR LF of the source is an LF of the text. From 2.14 on it copies CDATA too, and
    /// has then read the end of the section.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - isSection: Whether it is that of a CDATA section.
    /// - Returns: Whether it is such a copy, and was appended.
    private mutating func appendCopy(
        _ bytes: UnsafeBufferPointer<UInt8>,
        isSection: Bool
    ) -> Bool {
        guard let input = unsafe context?.pointee.input, var source = unsafe input.pointee.cur,
            let base = unsafe input.pointee.base
        else { return false }
        if unsafe source - base >= 3, unsafe source[-1] == UInt8(ascii: ">"),
            unsafe source[-2] == UInt8(ascii: "]"), unsafe source[-3] == UInt8(ascii: "]")
        {
            unsafe source -= 3
        }
        var index = bytes.count
        // Where parts start that have the bytes of the source, the last one first.
        var parts: [(index: Int, place: Int)] = []
        let consumed = unsafe offsetBase + Int(input.pointee.consumed)
        while index > 0, unsafe source > base {
            let byte = unsafe source[-1]
            if unsafe byte == bytes[index - 1] {
                index -= 1
            } else if byte == 0x0D, index < bytes.count, unsafe bytes[index] == 0x0A {
                unsafe parts.append((index, consumed + (source - base)))
            } else {
                return false
            }
            unsafe source -= 1
        }
        guard index == 0 else { return false }
        unsafe parts.append((0, consumed + (source - base)))
        var endLine = unsafe line - bytes.count { $0 == 0x0A }
        for place in parts.indices.reversed() {
            let end = place > 0 ? parts[place - 1].index : bytes.count
            let part = unsafe bytes.span.extracting(parts[place].index..<end)
            for index in part.indices where part[index] == 0x0A { endLine += 1 }
            append(
                part,
                at: parts[place].place,
                isExact: true,
                endLine: endLine,
                isSection: isSection
            )
        }
        return true
    }

    mutating func append(
        _ bytes: Span<UInt8>,
        at place: Int,
        isExact: Bool,
        endLine: Int? = nil,
        isSection: Bool = false
    ) {
        guard !isTooLarge else { return }
        builder.addText(
            bytes,
            offset: place - start,
            isExact: isExact,
            endLine: endLine ?? line,
            isSection: isSection
        )
        dropIfTooLarge(at: place)
    }

    /// What entities expand to counts as well as what stands in the source.
    mutating func dropIfTooLarge(at place: Int) {
        guard place - start > maximumKept || builder.held > maximumKept else { return }
        isTooLarge = true
        builder.drop()
    }
}
