import CLibXML2

/// Collects what libxml2's HTML parser reports into a flat tree.
@safe final class HTMLTreeBuilder {
    /// Elements nested deeper than this are left out, their text is kept.
    private static let maximumDepth = 1_000

    var tree = HTMLTree()
    /// The open elements.
    private var open: [Int32] = []
    /// How many elements are open beyond the maximum depth.
    private var excess = 0
    private var tags = PointerTable()
    private var attributeNames = PointerTable()
    /// The parser, valid while it runs.
    private var context: htmlParserCtxtPtr?
    /// The bytes that are parsed, valid while the parser runs.
    private var source: UnsafeBufferPointer<UInt8>?

    /// Parses UTF-8.
    func parse(_ source: UnsafeBufferPointer<UInt8>) throws(MarkupError) {
        guard let base = source.baseAddress, !source.isEmpty else { return }
        Library.prepare()
        tree.text.reserveCapacity(source.count / 2)
        tree.nodes.reserveCapacity(source.count / 40)
        let start = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        guard let context = unsafe htmlCreateMemoryParserCtxt(start, Int32(source.count)) else {
            throw MarkupError(code: .limitExceeded, reason: "there is no memory for the parser")
        }
        unsafe self.context = context
        unsafe self.source = source
        defer {
            unsafe self.context = nil
            unsafe self.source = nil
            unsafe htmlFreeParserCtxt(context)
        }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
        unsafe htmlCtxtUseOptions(context, Int32(bitPattern: options))
        // `htmlCtxtUseOptions` does not know it, the parser does.
        unsafe context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
        var handler = unsafe Self.makeHandler()
        unsafe withUnsafeMutablePointer(to: &handler) { handler in
            let original = unsafe context.pointee.sax
            unsafe context.pointee.sax = handler
            unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            // The bytes are UTF-8 whatever the page declares.
            unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            unsafe htmlParseDocument(context)
            unsafe context.pointee.sax = original
            unsafe context.pointee.userData = nil
        }
        while closeElement() {}
    }

    private static func makeHandler() -> htmlSAXHandler {
        var handler = unsafe htmlSAXHandler()
        unsafe handler.initialized = analyze_xml_sax2_magic()
        unsafe handler.startElement = { context, name, attributes in
            guard let context = unsafe context, let name = unsafe name else { return }
            let builder = unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(context)
                .takeUnretainedValue()
            unsafe builder.startElement(name, attributes)
        }
        unsafe handler.endElement = { context, _ in
            guard let context = unsafe context else { return }
            let builder = unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(context)
                .takeUnretainedValue()
            _ = builder.closeElement()
        }
        unsafe handler.characters = { context, bytes, count in
            guard let context = unsafe context, let bytes = unsafe bytes else { return }
            let builder = unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(context)
                .takeUnretainedValue()
            unsafe builder.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        // Pages are full of faults: there is nobody to tell.
        unsafe handler.serror = { _, _ in }
        return unsafe handler
    }
}

extension HTMLTreeBuilder {
    private func startElement(
        _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard open.count < Self.maximumDepth else {
            excess += 1
            tree.flattened += 1
            return
        }
        let key = PointerTable.Key(name: UInt(bitPattern: name))
        let tag = tags.value(of: key) {
            Int32(HTMLTag(name: unsafe String(cString: name).lowercased()).rawValue)
        }
        let first = Int32(tree.attributes.count)
        if var next = unsafe attributes {
            while let name = unsafe next.pointee {
                unsafe addAttribute(name, value: (next + 1).pointee)
                unsafe next += 2
            }
        }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            HTMLTree.Node(
                tag: HTMLTag(rawValue: UInt8(truncatingIfNeeded: tag)) ?? .other,
                parent: open.last ?? -1,
                end: index + 1,
                contentStart: first,
                contentEnd: Int32(tree.attributes.count)
            )
        )
        open.append(index)
        if tree.nodes[Int(index)].tag == .img { addFormula(of: Int(index)) }
    }

    /// Takes what stands for the picture of a formula as text in it.
    private func addFormula(of index: Int) {
        let words = tree.bytes(of: .class, at: index).split(separator: 0x20)
        guard words.contains(where: Self.namesFormula) else { return }
        let text = tree.bytes(of: .alt, at: index)
        guard !text.isEmpty else { return }
        let start = Int32(tree.text.count)
        var position = 0
        if let input = unsafe context?.pointee.input, let source = unsafe source {
            let consumed = unsafe Int(input.pointee.consumed)
            position = unsafe consumed + (input.pointee.cur - input.pointee.base)
            position = max(0, min(position, source.count) - 1)
        }
        tree.anchors.append(
            MarkupAnchor(textOffset: start, sourceOffset: Int32(position), isExact: false)
        )
        tree.text += text
        tree.nodes.append(
            HTMLTree.Node(
                tag: .text,
                parent: Int32(index),
                end: Int32(tree.nodes.count) + 1,
                contentStart: start,
                contentEnd: Int32(tree.text.count)
            )
        )
    }

    /// Whether a class is that of pictures of formulas: of WordPress, MediaWiki and editors.
    private static func namesFormula(_ word: ArraySlice<UInt8>) -> Bool {
        ["latex", "tex", "math", "Wirisformula"].contains { word.elementsEqual($0.utf8) }
            || word.starts(with: "mwe-math-fallback-image".utf8)
    }

    private func addAttribute(_ name: UnsafePointer<xmlChar>, value: UnsafePointer<xmlChar>?) {
        let key = PointerTable.Key(name: UInt(bitPattern: name))
        let number = attributeNames.value(of: key) {
            let name = unsafe String(cString: name).lowercased()
            return HTMLAttribute(name: name).map { Int32($0.rawValue) } ?? -1
        }
        guard number >= 0, let name = HTMLAttribute(rawValue: UInt8(number)) else { return }
        let start = Int32(tree.values.count)
        if let value = unsafe value {
            let length = unsafe Int(xmlStrlen(value))
            unsafe tree.values.append(
                contentsOf: UnsafeBufferPointer(start: value, count: length)
            )
        }
        let end = Int32(tree.values.count)
        tree.attributes.append(HTMLTree.Attribute(name: name, start: start, end: end))
    }

    /// Closes the innermost open element, if there is one.
    private func closeElement() -> Bool {
        if excess > 0 {
            excess -= 1
            return true
        }
        guard let index = open.popLast() else { return false }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
        return true
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !bytes.isEmpty else { return }
        let parent = open.last ?? -1
        let start = Int32(tree.text.count)
        unsafe addAnchor(bytes, at: start)
        unsafe tree.text.append(contentsOf: bytes)
        let end = Int32(tree.text.count)
        // Entities and long texts arrive in pieces.
        if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
            tree.nodes[last].parent == parent, tree.nodes[last].contentEnd == start
        {
            tree.nodes[last].contentEnd = end
            return
        }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            HTMLTree.Node(
                tag: .text,
                parent: parent,
                end: index + 1,
                contentStart: start,
                contentEnd: end
            )
        )
    }

    /// Remembers where the bytes come from.
    ///
    /// The parser stands behind them, at the last character of a long text that it hands over in
    /// pieces, or in front of what it has only looked at; so the source is compared.
    private func addAnchor(_ bytes: UnsafeBufferPointer<UInt8>, at textOffset: Int32) {
        guard let input = unsafe context?.pointee.input, let source = unsafe source else { return }
        let consumed = unsafe Int(input.pointee.consumed)
        let position = unsafe consumed + (input.pointee.cur - input.pointee.base)
        for slack in 0...4 {
            let start = position + slack - bytes.count
            if start >= 0, start + bytes.count <= source.count,
                unsafe source[start] == bytes[0],
                unsafe source[start + bytes.count - 1] == bytes[bytes.count - 1],
                unsafe source[start..<start + bytes.count].elementsEqual(bytes)
            {
                tree.anchors.append(
                    MarkupAnchor(
                        textOffset: textOffset,
                        sourceOffset: Int32(start),
                        isExact: true
                    )
                )
                return
            }
        }
        tree.anchors.append(
            MarkupAnchor(
                textOffset: textOffset,
                sourceOffset: Int32(max(0, min(position, source.count) - 1)),
                isExact: false
            )
        )
    }
}
