import JSON
import Markup

/// The text that a page carries for programs: embedded data in the vocabulary of schema.org, the
/// state that a script shows, and the description in its head.
struct EmbeddedText {
    /// A piece of such text.
    struct Piece {
        /// The text; it may have marks of HTML.
        var text: String
        /// The element that it comes from.
        var element: Int
    }

    /// Which data texts come from.
    enum Source: String {
        case linkedData = "its data in the vocabulary of schema.org"
        case state = "the state that its scripts show"
        case description = "the description in its head"
    }

    /// The pieces in the order of the page.
    private(set) var pieces: [Piece] = []
    /// Where they come from.
    private(set) var source = Source.linkedData
    /// The descriptions of products.
    private(set) var products: [Piece] = []

    private var seen: Set<String> = []

    /// Objects of these types say nothing of what the page is about.
    private static let otherTypes: Set<String> = [
        "Organization", "Corporation", "WebSite", "Person", "ImageObject", "BreadcrumbList",
        "SearchAction", "SiteNavigationElement",
    ]
    /// State with fewer letters than this is passed over for what the page's head says.
    private static let leastLetters = 100

    /// Reads the data of a page of which a reader sees nothing.
    init(of tree: HTMLTree) {
        self.init(linkedDataOf: tree)
        if letters >= Self.leastLetters { return }
        let linked = (pieces, letters)
        pieces = []
        source = .state
        for index in tree.nodes.indices where tree.nodes[index].tag == .script {
            for state in Self.states(of: index, tree) { addProse(state, index) }
        }
        if letters >= Self.leastLetters, letters > linked.1 { return }
        let state = pieces
        pieces = linked.0
        source = .linkedData
        if !pieces.isEmpty { return }
        source = .description
        let description = tree.nodes.indices.first { index in
            guard tree.nodes[index].tag == .meta else { return false }
            let name =
                tree.value(of: .name, at: index) ?? tree.value(of: .property, at: index) ?? ""
            return ["description", "og:description"].contains(name.lowercased())
        }
        if let description, let text = tree.value(of: .content, at: description) {
            add(text, description)
        }
        if pieces.isEmpty {
            pieces = state
            source = pieces.isEmpty ? .description : .state
        }
    }

    /// Reads the data in the vocabulary of schema.org alone.
    init(linkedDataOf tree: HTMLTree) {
        for index in tree.nodes.indices where tree.nodes[index].tag == .script {
            let type = tree.value(of: .type, at: index)?.lowercased() ?? ""
            guard type.hasPrefix("application/ld+json"),
                let value = EmbeddedJSON.value(at: index, in: tree)
            else { continue }
            addLinkedData(value, index)
        }
    }

    private var letters: Int { pieces.reduce(0) { $0 + $1.text.utf8.count } }

    private mutating func addLinkedData(_ value: JSONValue, _ index: Int) {
        if let elements = value.array {
            for element in elements { addLinkedData(element, index) }
            return
        }
        guard case .object(let object) = value else { return }
        let types = value["@type"]?.array?.compactMap(\.string) ?? [value["@type"]?.string ?? ""]
        guard !types.contains(where: Self.otherTypes.contains) else { return }
        let body = ["articleBody", "text", "reviewBody", "description"].lazy
            .compactMap { value[$0]?.string }.first
        if let body {
            if let name = value["headline"]?.string ?? value["name"]?.string { add(name, index) }
            add(body, index)
            if types.contains(where: { $0.hasPrefix("Product") }) {
                products.append(Piece(text: body, element: index))
            }
        }
        addParts(of: value, types, hasBody: body != nil, index)
        for property in value["additionalProperty"]?.array ?? [] {
            if let name = property["name"]?.string, let text = property["value"]?.string {
                add("\(name): \(text)", index)
            }
        }
        for member in object.members where member.key != "additionalProperty" {
            addLinkedData(member.value, index)
        }
    }

    /// Adds what questions, recipes and offers say beside a body.
    private mutating func addParts(
        of value: JSONValue,
        _ types: [String],
        hasBody: Bool,
        _ index: Int
    ) {
        func isA(_ names: String...) -> Bool {
            types.contains { type in names.contains { type == $0 || type.hasSuffix("/" + $0) } }
        }
        if isA("Question", "Recipe"), !hasBody, let name = value["name"]?.string {
            add(name, index)
        }
        if isA("Recipe") {
            let ingredients = value["recipeIngredient"]?.array ?? []
            for text in ingredients.compactMap(\.string) { add(text, index) }
            let steps = value["recipeInstructions"]
            for text in steps?.array?.compactMap(\.string) ?? [steps?.string].compactMap(\.self) {
                add(text, index)
            }
        }
        if isA("Offer"), let price = value["price"] {
            let amount = price.string ?? price.integer?.description ?? price.double?.description
            let currency = value["priceCurrency"]?.string
            if let amount {
                add([amount, currency].compactMap(\.self).joined(separator: " "), index)
            }
        }
    }

    /// Adds all strings that are sentences, and what names the object that has one.
    private mutating func addProse(_ value: JSONValue, _ index: Int) {
        switch value {
        case .string(let text): if Self.isProse(text) { add(text, index) }
        case .array(let elements): for element in elements { addProse(element, index) }
        case .object(let object):
            if object.members.contains(where: { $0.value.string.map(Self.isProse) == true }) {
                let names = ["headline", "title", "name"].lazy.compactMap { value[$0]?.string }
                if let name = names.first { add(name, index) }
            }
            for member in object.members { addProse(member.value, index) }
        default: break
        }
    }

    private mutating func add(_ text: String, _ index: Int) {
        guard !text.isEmpty, seen.insert(text).inserted else { return }
        pieces.append(Piece(text: text, element: index))
    }

    /// Whether a string reads like sentences, not like an address, a style or a program.
    private static func isProse(_ text: String) -> Bool {
        var words = 0
        var letters = 0
        var others = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20: words += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                0x80...:
                letters += 1
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "_"), UInt8(ascii: "="):
                others += 4
            default: others += 1
            }
        }
        return words >= 4 && letters >= 30 && letters > 3 * others
    }

    /// The states that a script holds as JSON, or assigns.
    private static func states(of index: Int, _ tree: HTMLTree) -> [JSONValue] {
        let type = tree.value(of: .type, at: index)?.lowercased() ?? ""
        if type.hasPrefix("application/json") {
            return EmbeddedJSON.value(at: index, in: tree).map { [$0] } ?? []
        }
        guard type.isEmpty || type.hasSuffix("javascript") || type == "module" else { return [] }
        return EmbeddedJSON.assignments(at: index, in: tree)
    }
}
