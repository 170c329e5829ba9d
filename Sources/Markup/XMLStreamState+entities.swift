import CLibXML2

// MARK: - References to entities

extension XMLStreamState {
    /// libxml2 comes upon the name of an entity: it keeps the reference in attributes, and reports it
    /// elsewhere.
    mutating func entity(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
        guard let context = unsafe expansions.last?.context ?? context else { return nil }
        return unsafe analyze_xml_entity(context, placeholder, name)
    }

    /// A reference to an entity stands in the text.
    ///
    /// The state is not held meanwhile: what is read of markup is told as that of the source is.
    static func reference(_ state: UnsafeMutablePointer<XMLStreamState>, _ name: String) {
        do throws(MarkupError) {
            let depth = unsafe state.pointee.expansions.count
            let content = try unsafe state.pointee.entities.content(
                of: name,
                sourceBytes: state.pointee.fed,
                depth: depth
            )
            switch content {
            case .text(let text):
                if unsafe state.pointee.keepsText {
                    unsafe state.pointee.append(expanded: text.span)
                }
            case .markup(let markup): try unsafe expand(markup, of: name, state)
            }
        } catch {
            var error = error
            error.line = unsafe state.pointee.line
            error.column = unsafe state.pointee.column(ofLast: UInt8(ascii: "&"))
            unsafe state.pointee.fail(error)
        }
    }

    /// Appends what an entity stands for, which comes from the place of the reference.
    mutating func append(expanded text: Span<UInt8>) {
        append(text, at: max(0, offset - 1), isExact: false)
    }

    /// Reads the markup that an entity stands for.
    private static func expand(
        _ markup: [UInt8],
        of name: String,
        _ state: UnsafeMutablePointer<XMLStreamState>
    ) throws(MarkupError) {
        var attributeGuard = AttributeGuard(isXML: true)
        let tag = unsafe state.pointee.openingTag
        let fed = unsafe state.pointee.fed
        try unsafe state.pointee.entities.count(tag.count, of: name, sourceBytes: fed)
        let source = tag + markup + Array("</_>".utf8)
        guard attributeGuard.acceptsXML(source.span) else {
            throw MarkupError(
                code: .limitExceeded,
                reason: "a tag in the entity &\(name); has more than \(AttributeGuard.limit) "
                    + "attributes"
            )
        }
        var isWellFormed = unsafe state.pointee.entities.isWellFormed(name)
        if !isWellFormed {
            // Nothing is to be told of one that is not.
            isWellFormed = unsafe parse(source, makeChecker(), state)
            if isWellFormed { unsafe state.pointee.entities.noteWellFormed(name) }
        }
        guard isWellFormed, unsafe parse(source, makeInnerHandler(), state) else {
            throw MarkupError(
                code: .malformed,
                reason: "the entity &\(name); holds markup that is not well-formed by itself"
            )
        }
    }

    /// A tag that declares the namespaces that are known where the parser stands.
    private var openingTag: [UInt8] {
        var tag = Array("<_".utf8)
        guard let context = unsafe expansions.last?.context ?? context else {
            return tag + [UInt8(ascii: ">")]
        }
        var known: Set<String> = []
        for index in (0..<(unsafe analyze_xml_namespace_count(context))).reversed() {
            let prefix =
                unsafe analyze_xml_namespace(context, index, 0).map { unsafe String(cString: $0) }
                ?? ""
            guard known.insert(prefix).inserted else { continue }
            let address =
                unsafe analyze_xml_namespace(context, index, 1).map { unsafe String(cString: $0) }
                ?? ""
            tag += (prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8
            for byte in address.utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"):
                    tag += "&#\(byte);".utf8
                default: tag.append(byte)
                }
            }
            tag.append(UInt8(ascii: "\""))
        }
        return tag + [UInt8(ascii: ">")]
    }

    /// Parses what an entity stands for.
    ///
    /// - Parameters:
    ///   - source: The markup in an element.
    ///   - handler: What is called.
    ///   - state: What the handler works on.
    /// - Returns: Whether it is well-formed.
    private static func parse(
        _ source: [UInt8],
        _ handler: consuming xmlSAXHandler,
        _ state: UnsafeMutablePointer<XMLStreamState>
    ) -> Bool {
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
            return false
        }
        unsafe useOptions(context)
        unsafe analyze_xml_allow_undeclared(context)
        let outside = unsafe state.pointee.openElements.count
        unsafe state.pointee.expansions.append(XMLExpansion(context: context, outside: outside))
        // Names have other addresses in another parser.
        let symbols = unsafe state.pointee.symbols
        unsafe state.pointee.symbols = PointerTable()
        unsafe source.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe _ = xmlParseChunk(context, start, Int32(bytes.count), 1)
        }
        unsafe state.pointee.symbols = symbols
        let expansion = unsafe state.pointee.expansions.removeLast()
        unsafe free(context)
        return unsafe !expansion.isMalformed
    }

    /// The functions that libxml2 calls for the markup of an entity.
    private static func makeInnerHandler() -> xmlSAXHandler {
        var handler = unsafe makeHandler()
        unsafe handler.startDocument = nil
        unsafe handler.serror = makeChecker().serror
        unsafe handler.startElementNs = {
            context,
            name,
            _,
            uri,
            namespaces,
            _,
            count,
            defaulted,
            values in
            guard let state = unsafe XMLStreamState.at(context), let name = unsafe name,
                unsafe state.pointee.entersExpanded()
            else { return }
            unsafe XMLStreamState.startElement(
                state,
                name,
                uri,
                namespaces: Int(namespaces),
                attributes: values,
                count: Int(count),
                defaulted: Int(defaulted)
            )
        }
        unsafe handler.endElementNs = { context, _, _, _ in
            guard let state = unsafe XMLStreamState.at(context),
                unsafe state.pointee.leavesExpanded()
            else { return }
            unsafe XMLStreamState.endElement(state)
        }
        return unsafe handler
    }

    /// The functions that only tell whether markup is well-formed.
    private static func makeChecker() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = analyze_xml_sax2_magic()
        unsafe handler.getEntity = makeHandler().getEntity
        unsafe handler.serror = { context, error in
            guard let state = unsafe XMLStreamState.at(context), let error = unsafe error,
                unsafe error.pointee.level == XML_ERR_FATAL,
                let last = unsafe state.pointee.expansions.indices.last
            else { return }
            unsafe state.pointee.expansions[last].isMalformed = true
        }
        return unsafe handler
    }

    /// Whether an element starts that is not the one around the markup of an entity.
    private mutating func entersExpanded() -> Bool {
        guard let last = unsafe expansions.indices.last else { return false }
        unsafe expansions[last].depth += 1
        return unsafe expansions[last].depth > 1
    }

    /// Whether an element ends that is not the one around the markup of an entity.
    private mutating func leavesExpanded() -> Bool {
        guard let last = unsafe expansions.indices.last else { return false }
        unsafe expansions[last].depth -= 1
        return unsafe expansions[last].depth > 0
    }
}
