import CLibXML2

// MARK: - Attributes

extension XMLStreamState {
    /// Keeps the attributes of the current element, with where they stand.
    ///
    /// - Parameter isChosen: Whether the element is a chosen one, of which not all may be kept.
    mutating func addAttributes(ofChosen isChosen: Bool) {
        for index in 0..<attributeCount {
            let name = attributeName(at: index)
            if isChosen, choosesChildren, !keepsAttribute(name) { continue }
            let raw = unsafe rawValue(at: index)
            let place = unsafe place(of: raw)
            if unsafe raw.contains(UInt8(ascii: "&")) {
                let value = attributeValue(at: index)
                builder.addAttribute(name, value: value.utf8.span, place: nil, line: place.line)
            } else {
                unsafe builder.addAttribute(
                    name,
                    value: raw.span,
                    place: place.offset,
                    line: place.line
                )
            }
        }
    }

    /// Notes the language that an element around the chosen ones declares.
    mutating func noteLanguage() {
        for index in 0..<attributeCount where languageFlags[attributeName(at: index)] {
            languages.append((openElements.count, attributeValue(at: index)))
        }
    }

    /// Where a value stands that libxml2 did not copy: from the end of the outermost chosen
    /// element's tag on, and its line.
    private mutating func place(of value: UnsafeBufferPointer<UInt8>) -> (offset: Int?, line: Int) {
        guard let input = unsafe context?.pointee.input, let first = value.baseAddress,
            let current = unsafe input.pointee.cur, unsafe first >= input.pointee.base,
            unsafe first + value.count <= current
        else { return (nil, line) }
        let rest = unsafe UnsafeBufferPointer(start: first, count: current - first)
        let lines = unsafe rest.count { $0 == 0x0A }
        let offset = unsafe offsetBase + Int(input.pointee.consumed) + (first - input.pointee.base)
        return (offset - start, line - lines)
    }

    /// The number of the name of an attribute of the current element.
    mutating func attributeName(at index: Int) -> Int {
        guard let attributes = unsafe attributes, let name = unsafe attributes[5 * index] else {
            return 0
        }
        return unsafe symbol(of: name, attributes[5 * index + 2])
    }

    /// The value of an attribute of the current element, with its references expanded.
    mutating func attributeValue(at index: Int) -> String {
        let raw = unsafe rawValue(at: index)
        guard unsafe raw.contains(UInt8(ascii: "&")) else {
            return unsafe String(decoding: raw, as: UTF8.self)
        }
        var text: [UInt8] = []
        do {
            try entities.expandReferences(
                of: unsafe Array(raw)[...],
                into: &text,
                sourceBytes: fed
            )
        } catch {
            var error = error
            error.line = unsafe place(of: raw).line
            fail(error)
        }
        return String(decoding: text, as: UTF8.self)
    }

    @inline(__always) func rawValue(at index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let attributes = unsafe attributes, let start = unsafe attributes[5 * index + 3],
            let end = unsafe attributes[5 * index + 4]
        else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        return unsafe UnsafeBufferPointer(start: start, count: end - start)
    }

    mutating func symbol(
        of name: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?
    ) -> Int {
        let key = PointerTable.Key(
            name: UInt(bitPattern: name),
            namespace: UInt(bitPattern: namespace)
        )
        if let number = symbols.value(of: key) { return Int(number) }
        let new = unsafe XMLName(
            local: String(cString: name),
            namespace: namespace.map { unsafe String(cString: $0) }
        )
        let known = builder.number(of: new)
        let number = known ?? builder.addName(new)
        symbols.insert(Int32(truncatingIfNeeded: number), for: key)
        if known != nil { return number }
        if number >= Self.maximumNames {
            fail(
                MarkupError(
                    code: .limitExceeded,
                    reason: "it has more than \(Self.maximumNames) different names of elements and "
                        + "attributes",
                    line: line
                )
            )
        }
        languageFlags.append(new.local == "lang")
        return number
    }
}
