import CLibXML2

/// What the callbacks of libxml2 work on.
///
/// A handler, which may ask the parser and so this state, is only called while nobody changes it.
@safe struct XMLStreamState: ~Copyable {
    /// How many names of elements and attributes a document may have: they stay in memory, and
    /// libxml2 is slow with many.
    static let maximumNames = 100_000
    /// How many namespaces may be in scope; real documents stay below a hundred.
    static let maximumNamespaces = 1_000
    /// How many chosen elements may stand in each other; the others are parts of the innermost.
    static let maximumChosen = 16

    var context: xmlParserCtxtPtr?
    /// Set once, before the first callback; the parser owns the state and outlives it.
    var parser: Unmanaged<XMLStreamParser>?
    var attributeGuard = AttributeGuard(isXML: true)
    /// Collects the element that is kept at present; its tree holds the names of all.
    var builder = XMLTreeBuilder()
    /// What ended the reading.
    var failure: MarkupError?
    /// How many bytes were fed.
    var fed = 0

    /// Whether the reading may go on behind the end of a document and behind what is damaged.
    let keepsTrace: Bool
    /// The tags of the elements that are open around the chosen ones, one after the other.
    var ancestorTags: [UInt8] = []
    /// Where each of them ends.
    var ancestorEnds: [Int] = []
    /// What was not read where the reading stopped.
    var damage: XMLDamage?
    /// Where the root ended, and in which line and column, if the reading stops there.
    private(set) var end: (offset: Int, line: Int, column: Int)?
    /// Whether the start of the innermost open element is being reported.
    var isInStart = false
    /// What was fed and stands behind the root.
    private(set) var rest: [UInt8] = []
    /// What is added to the parser's own offsets.
    var offsetBase = 0
    /// The parser's own offset at which the reading went on, and its column in the source.
    var resumed: (offset: Int, column: Int)?

    private let handler: any XMLHandler
    let maximumKept: Int
    private let keeping: XMLStreamParser.Keeping
    /// How many elements are open within the kept one, itself included.
    var depth = 0
    /// Where the tag of the outermost kept element ends.
    var start = 0
    /// The names of all open elements, and how many namespaces each declares.
    private(set) var openElements: [(name: Int, namespaces: Int)] = []
    /// The number of the name of the root.
    private(set) var root: Int?
    /// How many namespaces are in scope.
    private var namespaces = 0
    var isTooLarge = false
    /// Whether only some children of a chosen element are kept, and never its own text.
    let choosesChildren: Bool
    /// How many elements are open within a child that is not kept, itself included.
    var skipped = 0
    /// For each name whether a child that bears it is kept, as far as it is known.
    private var childFlags: [Bool?] = []
    /// For each name whether an attribute of a chosen element that bears it is kept.
    private var attributeFlags: [Bool?] = []
    /// The chosen elements that are open, the outermost first.
    private var chosen: [Chosen] = []
    /// For each name whether a chosen element may bear it within another.
    private var innerFlags: [Bool] = []
    /// How many bytes of attributes came from declarations.
    var defaulted = 0

    /// How many attributes with a default each element has, by the address of its name.
    var declaredAttributes: [UInt: Int] = [:]
    /// How often libxml2 compared listed values.
    var comparisons = 0

    var symbols = PointerTable()
    var entities = XMLEntities()
    /// For each name whether it is that of an attribute that tells the language.
    var languageFlags: [Bool] = []
    /// What the open elements around the chosen ones declare, each with its depth.
    var languages: [(depth: Int, value: String)] = []
    /// Five words each: name, prefix, namespace, start and end of the value; valid within the
    /// callback for the start of their element, until the reading fails.
    var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var attributeCount = 0
    /// The entities whose markup is read at present, the innermost last.
    var expansions: [XMLExpansion] = unsafe []
    /// Stands for an entity inside an attribute value, so that the value keeps the reference.
    let placeholder: UnsafeMutablePointer<xmlEntity>

    /// A chosen element that is open.
    private struct Chosen {
        /// The depth at which it stands itself.
        var depth: Int
        /// How many elements were open where it started that are not kept.
        var skipped: Int
        /// Where its tag ends.
        var start: Int
        /// How many elements are open around it; only of the outermost.
        var outside: Int
    }

    init(
        _ handler: any XMLHandler,
        maximumKept: Int,
        keeping: XMLStreamParser.Keeping,
        keepsTrace: Bool
    ) {
        self.handler = handler
        self.keepsTrace = keepsTrace
        self.maximumKept = maximumKept
        self.keeping = keeping
        if case .children = keeping { choosesChildren = true } else { choosesChildren = false }
        unsafe placeholder = .allocate(capacity: 1)
        unsafe placeholder.initialize(to: xmlEntity())
        unsafe placeholder.pointee.type = XML_ENTITY_DECL
        unsafe placeholder.pointee.etype = XML_INTERNAL_GENERAL_ENTITY
    }

    /// Forgets all open elements.
    mutating func resetElements() {
        openElements.removeAll(keepingCapacity: true)
        languages.removeAll()
        chosen.removeAll()
        depth = 0
        skipped = 0
        namespaces = 0
        failure = nil
        damage = nil
        end = nil
        symbols = PointerTable()
        attributeGuard = AttributeGuard(isXML: true)
        declaredAttributes = [:]
    }

    /// The line at which the parser stands, from 1.
    ///
    /// Inlined, as what else only reads: a call that gets the state as a value copies all of it.
    @inline(__always) var line: Int {
        guard let input = unsafe context?.pointee.input else { return 1 }
        return unsafe Int(input.pointee.line)
    }

    /// The offset in the source at which the parser stands: behind the tag that it reports.
    @inline(__always) var offset: Int {
        guard let input = unsafe context?.pointee.input else { return 0 }
        return unsafe offsetBase + Int(input.pointee.consumed)
            + (input.pointee.cur - input.pointee.base)
    }

    /// Ends the reading.
    mutating func fail(_ error: MarkupError) {
        guard failure == nil else { return }
        failure = error
        noteDamage(isInTag: false)
        // Stopped, libxml2 gives up the input in which the values of attributes stand.
        unsafe attributes = nil
        unsafe expansions.forEach { unsafe xmlStopParser($0.context) }
        unsafe xmlStopParser(context)
    }

    /// Takes the first error of libxml2's that is one of well-formedness.
    mutating func report(_ error: UnsafePointer<xmlError>) {
        guard failure == nil, unsafe error.pointee.level == XML_ERR_FATAL else { return }
        failure = unsafe fault(error)
        let mismatch = Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue)
        unsafe noteDamage(isInTag: error.pointee.code == mismatch)
    }
}

// MARK: - Elements and text

extension XMLStreamState {
    /// An element starts.
    static func startElement(
        _ state: UnsafeMutablePointer<XMLStreamState>,
        _ name: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        namespaces: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int,
        defaulted: Int
    ) {
        unsafe state.pointee.attributes = attributes
        unsafe state.pointee.attributeCount = attributes == nil ? 0 : count
        let number = unsafe state.pointee.symbol(of: name, namespace)
        defer {
            unsafe state.pointee.attributeCount = 0
            unsafe state.pointee.isInStart = false
        }
        if defaulted > 0 { unsafe state.pointee.countDefaulted(defaulted) }
        unsafe state.pointee.open(number, namespaces: namespaces)
        unsafe state.pointee.isInStart = true
        guard let parser = unsafe state.pointee.parser else { return }
        if unsafe state.pointee.depth == 0 {
            guard unsafe parser._withUnsafeGuaranteedRef({ $0.tellStart(number) }) else {
                unsafe state.pointee.noteLanguage()
                return unsafe state.pointee.keepAncestor()
            }
            unsafe state.pointee.startKeeping()
        } else if unsafe state.pointee.mayChoose(number),
            unsafe parser._withUnsafeGuaranteedRef({ $0.tellInnerStart(number) })
        {
            unsafe state.pointee.startChosen()
        }
        unsafe state.pointee.startInner(number)
    }

    /// Notes an element as open.
    ///
    /// libxml2 looks through all namespaces in scope for each name.
    private mutating func open(_ name: Int, namespaces: Int) {
        if openElements.isEmpty { root = name }
        openElements.append((name, namespaces))
        self.namespaces += namespaces
        guard self.namespaces > Self.maximumNamespaces else { return }
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
        chosen.append(Chosen(depth: 1, skipped: 0, start: start, outside: openElements.count - 1))
        builder.begin(at: start, line: line, language: languages.last?.value)
    }

    /// Whether an element in a chosen one may be a chosen one too.
    private mutating func mayChoose(_ name: Int) -> Bool {
        while innerFlags.count <= name {
            innerFlags.append(handler.mayNest(builder.names[innerFlags.count]))
        }
        return innerFlags[name] && chosen.count < Self.maximumChosen && !isTooLarge
    }

    /// Starts a chosen element in another one, which may have been skipped.
    private mutating func startChosen() {
        chosen.append(Chosen(depth: depth + 1, skipped: skipped, start: offset, outside: 0))
        skipped = 0
        builder.beginInner(line: line)
    }

    private mutating func startInner(_ name: Int) {
        if choosesChildren, let inner = chosen.last {
            if skipped > 0 || (depth == inner.depth && !keepsChild(name)) {
                skipped += 1
                return
            }
        }
        depth += 1
        guard !isTooLarge else { return }
        builder.startElement(name)
        if attributeCount > 0 { addAttributes(ofChosen: depth == chosen.last?.depth) }
        dropIfTooLarge(at: offset)
    }

    private mutating func keepsChild(_ name: Int) -> Bool {
        while childFlags.count <= name { childFlags.append(nil) }
        if let answer = childFlags[name] { return answer }
        guard case .children(let isKept, _) = keeping else { return true }
        let answer = isKept(builder.names[name])
        childFlags[name] = answer
        return answer
    }

    /// Whether an attribute of a chosen element is kept.
    mutating func keepsAttribute(_ name: Int) -> Bool {
        while attributeFlags.count <= name { attributeFlags.append(nil) }
        if let answer = attributeFlags[name] { return answer }
        guard case .children(_, let isKept) = keeping else { return true }
        let answer = isKept(builder.names[name])
        attributeFlags[name] = answer
        return answer
    }

    /// The numbers of the names of the open elements in the outermost chosen one.
    var innerPath: [Int] {
        guard let first = chosen.first else { return [] }
        return openElements.dropFirst(first.outside + 1).map(\.name)
    }

    /// How many elements there are on that way.
    var innerDepth: Int { chosen.first.map { openElements.count - $0.outside - 1 } ?? 0 }

    /// An element ends.
    static func endElement(_ state: UnsafeMutablePointer<XMLStreamState>) {
        if let element = unsafe state.pointee.openElements.popLast() {
            unsafe state.pointee.namespaces -= element.namespaces
        }
        let wasKept = unsafe state.pointee.depth > 0
        if wasKept, unsafe !state.pointee.endInner() { return }
        if !wasKept { unsafe state.pointee.leaveAncestor() }
        unsafe state.pointee.endRoot()
        guard let parser = unsafe state.pointee.parser else { return }
        unsafe parser._withUnsafeGuaranteedRef { $0.tellEnd() }
    }

    private mutating func leaveAncestor() {
        if let last = languages.last, last.depth > openElements.count { languages.removeLast() }
        dropAncestor()
    }

    /// Stops the reading where the root has ended, if that is wanted.
    private mutating func endRoot() {
        guard keepsTrace, openElements.isEmpty, failure == nil,
            let input = unsafe context?.pointee.input
        else { return }
        end = unsafe (offset, line, Int(input.pointee.col))
        rest = unsafe Array(
            UnsafeBufferPointer(
                start: input.pointee.cur,
                count: input.pointee.end - input.pointee.cur
            )
        )
        unsafe xmlStopParser(context)
    }

    /// How many elements are open around the outermost chosen one, if one is open.
    var chosenOutside: Int? { chosen.first?.outside }

    /// Ends the chosen elements that are open, as damaged.
    ///
    /// - Returns: How many elements the handler takes to be open.
    mutating func abandon() -> Int {
        let heard = (chosen.first?.outside ?? openElements.count) + (chosen.isEmpty ? 0 : 1)
        if depth > 0 {
            if !isTooLarge { builder.abandon() }
            builder.end(size: max(0, offset - start))
        }
        return heard
    }

    /// - Returns: Whether the outermost chosen element has ended.
    private mutating func endInner() -> Bool {
        guard skipped == 0 else {
            skipped -= 1
            return false
        }
        depth -= 1
        if !isTooLarge { builder.endElement() }
        guard let inner = chosen.last, depth < inner.depth else { return false }
        chosen.removeLast()
        skipped = inner.skipped
        let size = offset - inner.start
        guard depth == 0 else {
            if !isTooLarge { builder.endInner(size: size) }
            return false
        }
        if !isTooLarge, size > maximumKept { builder.drop() }
        builder.end(size: size)
        return true
    }

    /// The chosen elements that have ended since the last time.
    mutating func takeElements() -> XMLTree {
        builder.take(isOpen: depth > 0)
    }

    /// Whether text at this place is kept.
    @inline(__always) var keepsText: Bool {
        guard let inner = chosen.last, !isTooLarge else { return false }
        return !choosesChildren || (depth > inner.depth && skipped == 0)
    }
}
