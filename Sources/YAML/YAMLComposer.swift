/// Builds nodes from libyaml's events, within limits.
struct YAMLComposer: ~Copyable {
    /// A value that aliases can name.
    private enum Anchor {
        /// Its value is still being read.
        case open
        /// The value, and the number of values in it.
        case complete(YAMLNode, count: Int)
    }

    private var events: YAMLEventStream
    private let limits: YAMLLimits
    private var anchors: [String: Anchor] = [:]
    private var count = 0
    private(set) var faults: [YAMLError] = []

    init(text: String, limits: YAMLLimits) throws(YAMLError) {
        events = try YAMLEventStream(text: text)
        self.limits = limits
    }

    /// The single document of the text.
    mutating func document() throws(YAMLError) -> YAMLNode {
        _ = try events.next()
        let first = try events.next()
        guard case .documentStart = first.kind else {
            throw YAMLError(.empty, "there is nothing in it", at: .start)
        }
        let root = try node(from: try events.next(), depth: 0)
        _ = try events.next()
        let last = try events.next()
        guard case .streamEnd = last.kind else {
            throw YAMLError(
                .multipleDocuments,
                "a second document begins here; only one is read",
                at: last.start,
                hint: "keep one document a file, without `---` after it"
            )
        }
        return root
    }

    private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        try charge(1, at: event.start)
        switch event.kind {
        case .alias(let name):
            return try value(of: name, at: event)
        case .scalar(let scalar):
            let node = resolve(scalar, event)
            if let name = scalar.properties.anchor {
                anchors[name] = .complete(node, count: 1)
            }
            return node
        case .sequenceStart(let properties):
            return try collection(event, properties, depth, tag: "seq") {
                (composer, depth) throws(YAMLError) in try composer.sequence(depth: depth)
            }
        case .mappingStart(let properties):
            return try collection(event, properties, depth, tag: "map") {
                (composer, depth) throws(YAMLError) in try composer.mapping(depth: depth)
            }
        default:
            throw YAMLError(.syntax, "a value is missing here", at: event.start)
        }
    }

    private mutating func charge(_ nodes: Int, at position: YAMLPosition) throws(YAMLError) {
        count += nodes
        guard count <= limits.maximumNodes else {
            throw YAMLError(
                .limit,
                "there are more than \(limits.maximumNodes) values up to here, aliases included",
                at: position
            )
        }
    }

    private mutating func value(of name: String, at event: YAMLEvent) throws(YAMLError) -> YAMLNode
    {
        switch anchors[name] {
        case .complete(let node, let size)?:
            try charge(size - 1, at: event.start)
            return node
        case .open?:
            throw YAMLError(
                .alias,
                "the alias *\(name) stands inside the value that it names",
                at: event.start
            )
        case nil:
            throw YAMLError(
                .alias,
                "the alias *\(name) has no anchor &\(name) before it",
                at: event.start,
                hint: "put a text that begins with * in quotes"
            )
        }
    }

    private mutating func collection(
        _ event: YAMLEvent,
        _ properties: YAMLEvent.Properties,
        _ depth: Int,
        tag expected: String,
        content: (inout YAMLComposer, Int) throws(YAMLError) -> (YAMLNode.Value, YAMLPosition)
    ) throws(YAMLError) -> YAMLNode {
        guard depth < limits.maximumDepth else {
            throw YAMLError(
                .limit,
                "values are nested more than \(limits.maximumDepth) deep here",
                at: event.start
            )
        }
        if let tag = properties.tag, tag != "!", tag != ScalarTag.prefix + expected {
            faults.append(.tag(tag, at: event.start))
        }
        if let name = properties.anchor { anchors[name] = .open }
        let before = count
        let (value, end) = try content(&self, depth + 1)
        let node = YAMLNode(value: value, style: .collection, start: event.start, end: end)
        if let name = properties.anchor {
            anchors[name] = .complete(node, count: count - before + 1)
        }
        return node
    }

    private mutating func sequence(
        depth: Int
    ) throws(YAMLError) -> (YAMLNode.Value, YAMLPosition) {
        var elements: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind { return (.sequence(elements), event.end) }
            elements.append(try node(from: event, depth: depth))
        }
    }

    private mutating func mapping(
        depth: Int
    ) throws(YAMLError) -> (YAMLNode.Value, YAMLPosition) {
        var members = MemberList()
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind {
                faults.append(contentsOf: members.mergeInherited())
                return (.mapping(members.members), event.end)
            }
            let isPlain = event.isPlainScalar
            let key = try node(from: event, depth: depth)
            let value = try node(from: try events.next(), depth: depth)
            if let fault = members.append(key: key, value: value, canMerge: isPlain) {
                faults.append(fault)
            }
        }
    }

    private mutating func resolve(_ scalar: YAMLEvent.Scalar, _ event: YAMLEvent) -> YAMLNode {
        let plain: YAMLNode.Value =
            scalar.style == .plain ? CoreSchema.value(of: scalar.text) : .string(scalar.text)
        var node = YAMLNode(
            value: plain,
            text: scalar.text,
            style: scalar.style,
            start: event.start,
            end: event.end
        )
        if let tag = scalar.properties.tag {
            if let value = ScalarTag.value(of: scalar.text, tag: tag) {
                node.value = value
            } else {
                faults.append(.tag(tag, at: event.start))
            }
        }
        return node
    }
}

extension YAMLEvent {
    /// Whether this is a scalar without quotes and tag: only such a `<<` merges.
    fileprivate var isPlainScalar: Bool {
        if case .scalar(let scalar) = kind {
            scalar.style == .plain && scalar.properties.tag == nil
        } else {
            false
        }
    }
}
