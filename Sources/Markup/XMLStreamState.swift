import CLibXML2

/// What the callbacks of libxml2 work on.
///
/// A handler, which may ask the parser and so this state, is only called while nobody changes it.
@safe struct XMLStreamState {
    /// How many names of elements and attributes a document may have: they stay in memory, and
    /// libxml2 is slow with many.
    static let maximumNames = 100_000
    /// How many namespaces may be in scope; real documents stay below a hundred.
    static let maximumNamespaces = 1_000

    var context: xmlParserCtxtPtr?
    /// Set once, before the first callback; the parser owns the state and outlives it.
    var parser: Unmanaged<XMLStreamParser>?
    var attributeGuard = AttributeGuard(isXML: true)
    /// Collects the element that is kept at present; its tree holds the names of all.
    var builder = XMLTreeBuilder()
    /// What ended the reading.
    private(set) var failure: MarkupError?
    /// How many bytes were fed.
    var fed = 0

    private let handler: any XMLHandler
    private let maximumKept: Int
    private let keeping: XMLStreamParser.Keeping
    private let keepsAttributes: Bool
    /// How many elements are open within the kept one, itself included.
    private var depth = 0
    private var start = 0
    private var isTooLarge = false
    /// Whether only some children of a chosen element are kept, and never its own text.
    private let choosesChildren: Bool
    /// How many elements are open within a child that is not kept, itself included.
    private var skipped = 0
    /// For each name whether a child that bears it is kept, as far as it is known.
    private var childFlags: [Bool?] = []
    /// How many bytes of attributes came from declarations.
    var defaulted = 0

    /// How many attributes with a default each element has, by the address of its name.
    var declaredAttributes: [UInt: Int] = [:]
    /// How often libxml2 compared listed values.
    var comparisons = 0

    private var symbols = PointerTable()
    var entities = XMLEntities()
    /// For each name whether it is that of an attribute that tells the language.
    private var languageFlags: [Bool] = []
    /// Five words each: name, prefix, namespace, start and end of the value; valid within the
    /// callback for the start of their element.
    private var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private(set) var attributeCount = 0
    /// Stands for an entity inside an attribute value, so that the value keeps the reference.
    let placeholder: UnsafeMutablePointer<xmlEntity>

    init(_ handler: any XMLHandler, maximumKept: Int, keeping: XMLStreamParser.Keeping) {
        self.handler = handler
        self.maximumKept = maximumKept
        self.keeping = keeping
        if case .textAlone = keeping { keepsAttributes = false } else { keepsAttributes = true }
        if case .children = keeping { choosesChildren = true } else { choosesChildren = false }
        unsafe placeholder = .allocate(capacity: 1)
        unsafe placeholder.initialize(to: xmlEntity())
        unsafe placeholder.pointee.type = XML_ENTITY_DECL
        unsafe placeholder.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
    }

    /// Starts libxml2's parser, whose callbacks will find the state at its address.
    mutating func open(with address: UnsafeMutablePointer<XMLStreamState>) {
        precondition(Library.isReady)
        var sax = unsafe Self.makeHandler()
        unsafe context = xmlCreatePushParserCtxt(&sax, address, nil, 0, nil)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    }

    /// Frees what libxml2 holds.
    mutating func close() {
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

    /// The line at which the parser stands, from 1.
    var line: Int {
        guard let input = unsafe context?.pointee.input else { return 1 }
        return unsafe Int(input.pointee.line)
    }

    /// The offset in the source at which the parser stands: behind the tag that it reports.
    var offset: Int {
        guard let input = unsafe context?.pointee.input else { return 0 }
        return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// Ends the reading.
    mutating func fail(_ error: MarkupError) {
        guard failure == nil else { return }
        failure = error
        unsafe xmlStopParser(context)
    }

    /// Takes the first error of libxml2's that is one of well-formedness.
    mutating func report(_ error: UnsafeMutablePointer<xmlError>) {
        guard failure == nil, unsafe error.pointee.level == XML_ERR_FATAL else { return }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        var reason = message.split(separator: "\n").first.map(String.init) ?? "not well-formed"
        // For libxml2 the end of a source that was cut is content of a strange kind.
        if unsafe error.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue),
            let context = unsafe context, unsafe context.pointee.nameNr > 0,
            let name = unsafe context.pointee.name
        {
            reason = unsafe "it ends before the element \(String(cString: name)) is closed"
        }
        failure = MarkupError(
            code: .malformed,
            reason: reason,
            line: unsafe Int(error.pointee.line),
            column: unsafe error.pointee.int2 > 0 ? Int(error.pointee.int2) : nil
        )
    }
}

// MARK: - Elements and text

extension XMLStreamState {
    /// An element starts.
    static func startElement(
        _ state: UnsafeMutablePointer<XMLStreamState>,
        _ name: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int,
        defaulted: Int
    ) {
        let number = unsafe state.pointee.symbol(of: name, namespace)
        unsafe state.pointee.attributes = attributes
        unsafe state.pointee.attributeCount = attributes == nil ? 0 : count
        defer { unsafe state.pointee.attributeCount = 0 }
        if defaulted > 0 { unsafe state.pointee.countDefaulted(defaulted) }
        unsafe state.pointee.checkNamespaces()
        if unsafe state.pointee.depth == 0 {
            guard let parser = unsafe state.pointee.parser else { return }
            let handler = unsafe state.pointee.handler
            guard
                unsafe parser._withUnsafeGuaranteedRef({
                    handler.startElement(number, parser: $0)
                })
            else { return }
            unsafe state.pointee.startKeeping()
        }
        unsafe state.pointee.startInner(number)
    }

    /// libxml2 looks through all namespaces in scope for each name.
    private mutating func checkNamespaces() {
        // Two words each: prefix and URI.
        guard let count = unsafe context?.pointee.nsNr, count > 2 * Self.maximumNamespaces else {
            return
        }
        fail(
            MarkupError(
                code: .limitExceeded,
                reason: "more than \(Self.maximumNamespaces) namespaces are declared in one place",
                line: line
            )
        )
    }

    private mutating func startKeeping() {
        isTooLarge = false
        start = offset
        builder.begin(at: start, line: line)
    }

    private mutating func startInner(_ name: Int) {
        if choosesChildren, depth > 0 {
            if skipped > 0 || (depth == 1 && !keepsChild(name)) {
                skipped += 1
                return
            }
        }
        depth += 1
        guard !isTooLarge else { return }
        builder.startElement(name)
        if attributeCount > 0 { addAttributes() }
        dropIfTooLarge(at: offset)
    }

    private mutating func keepsChild(_ name: Int) -> Bool {
        while childFlags.count <= name { childFlags.append(nil) }
        if let answer = childFlags[name] { return answer }
        guard case .children(let isKept) = keeping else { return true }
        let answer = isKept(builder.tree.names[name])
        childFlags[name] = answer
        return answer
    }

    private mutating func addAttributes() {
        for index in 0..<attributeCount {
            let name = attributeName(at: index)
            if languageFlags[name], !builder.knowsLanguage {
                builder.setLanguage(attributeValue(at: index))
            }
            guard keepsAttributes else { continue }
            let raw = unsafe rawValue(at: index)
            if unsafe raw.contains(UInt8(ascii: "&")) {
                let value = attributeValue(at: index)
                builder.attribute(name, value: value.utf8.span)
            } else {
                unsafe builder.attribute(name, value: raw.span)
            }
        }
    }

    /// An element ends.
    static func endElement(_ state: UnsafeMutablePointer<XMLStreamState>) {
        if unsafe state.pointee.depth > 0, unsafe !state.pointee.endInner() { return }
        guard let parser = unsafe state.pointee.parser else { return }
        let handler = unsafe state.pointee.handler
        unsafe parser._withUnsafeGuaranteedRef { handler.endElement(parser: $0) }
    }

    /// - Returns: Whether the chosen element itself has ended.
    private mutating func endInner() -> Bool {
        guard skipped == 0 else {
            skipped -= 1
            return false
        }
        depth -= 1
        if !isTooLarge { builder.endElement() }
        guard depth == 0 else { return false }
        let size = offset - start
        if !isTooLarge, size > maximumKept { builder.drop() }
        builder.end(size: size)
        return true
    }

    /// The chosen elements that have ended since the last time.
    mutating func takeElements() -> XMLTree {
        builder.take(isOpen: depth > 0)
    }

    /// Whether text at this place is kept.
    var keepsText: Bool {
        depth > 0 && !isTooLarge && !(choosesChildren && (depth == 1 || skipped > 0))
    }

    /// Text that stands in the input, or that libxml2 made of a character reference.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard keepsText else { return }
        if let input = unsafe context?.pointee.input, let first = bytes.baseAddress,
            unsafe first >= input.pointee.base, unsafe first <= input.pointee.end
        {
            let place = unsafe Int(input.pointee.consumed) + (first - input.pointee.base)
            append(unsafe bytes.span, at: place, isExact: true)
        } else if unsafe !appendCopy(bytes) {
            append(unsafe bytes.span, at: offset, isExact: false)
        }
    }

    /// libxml2 copies text that is not ASCII before it hands it out: its bytes stand right before
    /// the place where the parser is, except that a CR LF of the source is an LF of the text.
    ///
    /// - Returns: Whether it is such a copy, and was appended.
    private mutating func appendCopy(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let input = unsafe context?.pointee.input, var source = unsafe input.pointee.cur,
            let base = unsafe input.pointee.base
        else { return false }
        var index = bytes.count
        // Where parts start that have the bytes of the source, the last one first.
        var parts: [(index: Int, place: Int)] = []
        let consumed = unsafe Int(input.pointee.consumed)
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
            append(part, at: parts[place].place, isExact: true, endLine: endLine)
        }
        return true
    }

    mutating func append(
        _ bytes: Span<UInt8>,
        at place: Int,
        isExact: Bool,
        endLine: Int? = nil
    ) {
        guard !isTooLarge else { return }
        builder.text(bytes, offset: place - start, isExact: isExact, endLine: endLine ?? line)
        dropIfTooLarge(at: place)
    }

    /// What entities expand to counts as well as what stands in the source.
    private mutating func dropIfTooLarge(at place: Int) {
        guard place - start > maximumKept || builder.held > maximumKept else { return }
        isTooLarge = true
        builder.drop()
    }
}

// MARK: - Attributes

extension XMLStreamState {
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
            fail(error)
        }
        return String(decoding: text, as: UTF8.self)
    }

    func rawValue(at index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let attributes = unsafe attributes, let start = unsafe attributes[5 * index + 3],
            let end = unsafe attributes[5 * index + 4]
        else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        return unsafe UnsafeBufferPointer(start: start, count: end - start)
    }

    private mutating func symbol(
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
        let number = builder.addName(new)
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
        symbols.insert(Int32(truncatingIfNeeded: number), for: key)
        return number
    }
}
