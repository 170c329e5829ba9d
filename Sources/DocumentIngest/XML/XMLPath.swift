import Markup

/// A path to elements or attributes: the part of XPath that can be followed while a file streams.
///
/// `a/b`, `//a`, `.//a`, `*`, `p:a`, `@id`, `text()`, and the predicates `[@id]`, `[@id='x']`,
/// `[@id!='x']` and `[2]`. A name without a prefix means that name in every namespace.
struct XMLPath: Sendable, Hashable {
    /// A name as a path asks for it.
    struct Name: Sendable, Hashable {
        /// The local name; `nil` for `*`.
        var local: String?
        /// The namespace that the prefix stands for; `nil` for any.
        var namespace: String?

        /// Whether an element or attribute bears the name.
        func matches(_ name: XMLName) -> Bool {
            (local == nil || local == name.local)
                && (namespace == nil || namespace == name.namespace)
        }
    }

    /// A condition on an element.
    enum Predicate: Sendable, Hashable {
        case has(Name)
        case equals(Name, String)
        case differs(Name, String)
        /// The place among the siblings that the step matches, from 1.
        case position(Int)
    }

    /// One element on the way.
    struct Step: Sendable, Hashable {
        var name: Name
        /// Whether any number of elements may stand in between.
        var isDescendant: Bool
        var predicates: [Predicate] = []
    }

    /// The elements on the way; none for the context itself.
    private(set) var steps: [Step] = []
    /// The attribute at the end, if the path leads to one.
    private(set) var attribute: Name?

    /// Whether the path starts at the root of the document.
    private(set) var isAbsolute = false

    /// Reads a path.
    ///
    /// - Throws: An `IngestError` that says what is wrong with it.
    init(_ text: String, namespaces: [String: String]) throws(IngestError) {
        var parser = XMLPathParser(text, namespaces: namespaces)
        let (steps, attribute, isAbsolute) = try parser.parse()
        self.steps = steps
        self.attribute = attribute
        self.isAbsolute = isAbsolute
    }
}

extension XMLPath.Predicate {
    /// Whether the condition holds for an element.
    func holds(at position: Int, _ attributes: [(name: XMLName, value: String)]) -> Bool {
        func value(_ name: XMLPath.Name) -> String? {
            attributes.first { name.matches($0.name) }?.value
        }
        switch self {
        case .has(let name): return value(name) != nil
        case .equals(let name, let wanted): return value(name) == wanted
        case .differs(let name, let unwanted): return value(name).map { $0 != unwanted } ?? false
        case .position(let wanted): return position == wanted
        }
    }
}
