import CLibXML2

/// Reads XML part by part and reports what it holds to a handler.
///
/// Nothing is loaded from elsewhere, nothing is repaired, and what a document declares is expanded
/// within bounds. Memory does not grow with the size of the document.
@safe public final class XMLStreamParser {
    /// The names of elements and attributes so far, by number.
    public private(set) var names: [XMLName] = []
    /// The numbers of the names of the current element's attributes.
    public private(set) var attributeNames: [Int] = []

    /// For each name whether it is that of an attribute that tells the language.
    private(set) var languageFlags: [Bool] = []
    private let handler: any XMLHandler
    private let maximumPending: Int
    private var context: xmlParserCtxtPtr?
    private var attributeGuard = AttributeGuard()
    private var symbols = PointerTable()
    private var entities = XMLEntities()
    private var attributeValues: [UnsafeBufferPointer<UInt8>] = unsafe []
    private var failure: MarkupError?
    private var fed = 0
    /// Stands for an entity inside an attribute value, so that the value keeps the reference.
    private let placeholder: UnsafeMutablePointer<xmlEntity>

    /// A parser at the start of a document.
    ///
    /// - Parameters:
    ///   - handler: Hears what is read; called only from within `feed` and `finish`.
    ///   - maximumPending: How many bytes a single tag, comment or instruction may have.
    public init(handler: any XMLHandler, maximumPending: Int = 64 << 20) {
        precondition(Library.isReady)
        self.handler = handler
        self.maximumPending = maximumPending
        unsafe placeholder = .allocate(capacity: 1)
        unsafe placeholder.initialize(to: xmlEntity())
        unsafe placeholder.pointee.type = XML_ENTITY_DECL
        unsafe placeholder.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
        var sax = unsafe Self.makeHandler()
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe context = xmlCreatePushParserCtxt(&sax, me, nil, 0, nil)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    }

    deinit {
        // libxml2 keeps the declarations of entities in a document of its own making, which it does
        // not free.
        if let document = unsafe context?.pointee.myDoc {
            unsafe context?.pointee.myDoc = nil
            unsafe xmlFreeDoc(document)
        }
        unsafe xmlFreeParserCtxt(context)
        unsafe placeholder.deinitialize(count: 1)
        unsafe placeholder.deallocate()
    }

    /// Reads the next part, in UTF-8.
    ///
    /// - Throws: What is wrong with the document; the handler has heard all before it.
    public func feed(_ part: Span<UInt8>) throws(MarkupError) {
        guard failure == nil, !part.isEmpty else { return try check() }
        guard attributeGuard.accepts(part) else {
            fail(
                MarkupError(
                    code: .limitExceeded,
                    reason: "a tag has more than \(AttributeGuard.limit) attributes",
                    line: line
                )
            )
            return try check()
        }
        fed += part.count
        unsafe part.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlParseChunk(context, start, Int32(bytes.count), 0)
        }
        if let input = unsafe context?.pointee.input,
            unsafe input.pointee.end - input.pointee.cur > maximumPending
        {
            fail(
                MarkupError(
                    code: .limitExceeded,
                    reason: "a tag or comment is larger than \(maximumPending) bytes",
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
        if failure == nil { unsafe _ = xmlParseChunk(context, nil, 0, 1) }
        try check()
    }

    /// The line at which the parser stands, from 1.
    public var line: Int {
        guard let input = unsafe context?.pointee.input else { return 1 }
        return unsafe Int(input.pointee.line)
    }

    /// The offset in the source at which the parser stands: behind the tag that it reports.
    public var offset: Int {
        guard let input = unsafe context?.pointee.input else { return 0 }
        return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// The value of an attribute of the current element.
    ///
    /// - Parameter index: The position in `attributeNames`.
    /// - Returns: The value with its references expanded.
    public func attributeValue(at index: Int) -> String {
        let raw = unsafe attributeValues[index]
        guard unsafe raw.contains(UInt8(ascii: "&")) else {
            return unsafe String(decoding: raw, as: UTF8.self)
        }
        var text: [UInt8] = []
        do {
            try entities.expandReferences(
                of: unsafe Array(raw)[...],
                into: &text,
                depth: 0,
                budget: max(1 << 20, 100 * fed)
            )
        } catch {
            fail(error)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Ends the reading with an error of the caller's; `feed` throws it.
    public func fail(_ error: MarkupError) {
        guard failure == nil else { return }
        failure = error
        unsafe xmlStopParser(context)
    }

    private func check() throws(MarkupError) {
        if let failure { throw failure }
    }
}

extension XMLStreamParser {
    private static func parser(_ context: UnsafeMutableRawPointer) -> XMLStreamParser {
        unsafe Unmanaged<XMLStreamParser>.fromOpaque(context).takeUnretainedValue()
    }

    private static func makeHandler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = analyze_xml_sax2_magic()
        unsafe handler.startDocument = { context in
            guard let context = unsafe context else { return }
            unsafe XMLStreamParser.parser(context).startDocument()
        }
        unsafe handler.startElementNs = { context, name, _, uri, _, _, count, _, values in
            guard let context = unsafe context, let name = unsafe name else { return }
            unsafe XMLStreamParser.parser(context).startElement(
                name,
                uri,
                count: Int(count),
                values
            )
        }
        unsafe handler.endElementNs = { context, _, _, _ in
            guard let context = unsafe context else { return }
            let parser = unsafe XMLStreamParser.parser(context)
            parser.handler.endElement(parser: parser)
        }
        unsafe handler.characters = { context, bytes, count in
            guard let context = unsafe context, let bytes = unsafe bytes else { return }
            unsafe XMLStreamParser.parser(context).append(
                UnsafeBufferPointer(start: bytes, count: Int(count))
            )
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.entityDecl = { context, name, type, _, _, content in
            guard let context = unsafe context, let name = unsafe name else { return }
            let parser = unsafe XMLStreamParser.parser(context)
            let key = unsafe String(cString: name)
            switch type {
            case Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue):
                guard let content = unsafe content else { return }
                let length = unsafe Int(xmlStrlen(content))
                let text = unsafe Array(UnsafeBufferPointer(start: content, count: length))
                parser.entities.declare(key, text: text)
            case Int32(XML_INTERNAL_PARAMETER_ENTITY.rawValue),
                Int32(XML_EXTERNAL_PARAMETER_ENTITY.rawValue):
                break
            default:
                parser.entities.declareExternal(key)
            }
        }
        unsafe handler.getEntity = { context, name in
            guard let context = unsafe context, let name = unsafe name else { return nil }
            return unsafe XMLStreamParser.parser(context).entity(name)
        }
        unsafe handler.reference = { context, name in
            guard let context = unsafe context, let name = unsafe name else { return }
            unsafe XMLStreamParser.parser(context).reference(String(cString: name))
        }
        unsafe handler.serror = { context, error in
            guard let context = unsafe context, let error = unsafe error else { return }
            unsafe XMLStreamParser.parser(context).report(error)
        }
        return unsafe handler
    }

    /// An entity that nothing declares shall reach `reference`, not end the parsing: for libxml2
    /// that is so where the declaration may stand in a part of the DTD that was not read.
    private func startDocument() {
        unsafe context?.pointee.hasPErefs = 1
        unsafe context?.pointee.standalone = 0
    }

    private func startElement(
        _ name: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        attributeNames.removeAll(keepingCapacity: true)
        unsafe attributeValues.removeAll(keepingCapacity: true)
        if let attributes = unsafe attributes {
            for index in 0..<count {
                // Five words each: name, prefix, namespace, start and end of the value.
                let attribute = unsafe attributes + 5 * index
                guard let name = unsafe attribute[0], let start = unsafe attribute[3],
                    let end = unsafe attribute[4]
                else { continue }
                unsafe attributeNames.append(symbol(of: name, attribute[2]))
                unsafe attributeValues.append(
                    UnsafeBufferPointer(start: start, count: end - start)
                )
            }
        }
        unsafe handler.startElement(symbol(of: name, namespace), parser: self)
    }

    private func symbol(
        of name: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?
    ) -> Int {
        let key = PointerTable.Key(
            name: UInt(bitPattern: name),
            namespace: UInt(bitPattern: namespace)
        )
        let number = symbols.value(of: key) {
            let name = unsafe XMLName(
                local: String(cString: name),
                namespace: namespace.map { unsafe String(cString: $0) }
            )
            names.append(name)
            languageFlags.append(name.local == "lang")
            return Int32(names.count - 1)
        }
        return Int(number)
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        var offset: Int?
        if let input = unsafe context?.pointee.input, let start = bytes.baseAddress,
            unsafe start >= input.pointee.base, unsafe start <= input.pointee.end
        {
            unsafe offset = Int(input.pointee.consumed) + (start - input.pointee.base)
        }
        unsafe handler.text(bytes.span, offset: offset, parser: self)
    }

    private func entity(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
        guard unsafe context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE else { return nil }
        unsafe placeholder.pointee.name = name
        return unsafe placeholder
    }

    private func reference(_ name: String) {
        do {
            let text = try entities.text(of: name, sourceBytes: fed)
            handler.text(text.span, offset: nil, parser: self)
        } catch {
            var error = error
            error.line = line
            fail(error)
        }
    }

    private func report(_ error: UnsafeMutablePointer<xmlError>) {
        guard failure == nil, unsafe error.pointee.level == XML_ERR_FATAL else { return }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        let reason = message.split(separator: "\n").first.map(String.init) ?? "not well-formed"
        failure = MarkupError(
            code: .malformed,
            reason: reason,
            line: unsafe Int(error.pointee.line),
            column: unsafe error.pointee.int2 > 0 ? Int(error.pointee.int2) : nil
        )
    }
}
