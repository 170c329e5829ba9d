import Markup

/// Days and names whose parts stand in elements of their own.
extension XMLRenderer {
    /// Appends a day or a name in the order in which it is read.
    ///
    /// - Returns: The index behind it; `nil` where it is something else.
    mutating func appendFact(
        _ index: Int,
        _ node: XMLTree.Node,
        _ kind: XMLNameKind,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Int? {
        guard !node.isMixed else { return nil }
        let facts = XMLFacts(tree)
        if kind.contains(.day), let day = facts.day(in: index),
            let line = line(in: index, of: tree, places)
        {
            separateFact()
            let name = facts.nameOfDay(index).map { $0 + ": " } ?? ""
            builder.insert(Array((name + day).utf8), line: line)
            separateFact()
            return Int(node.end)
        }
        if kind.contains(.person), let parts = facts.person(in: index, keepsOrder: isCited) {
            separateFact()
            for part in parts {
                builder.separate(.space)
                appendText(at: part + 1, of: tree, places: places, isVerbatim: false)
            }
            separateFact()
            return Int(node.end)
        }
        return nil
    }

    /// Whether what comes is a part of a reference.
    private var isCited: Bool {
        open.suffix(Self.depthOfReference).contains { $0.kind.contains(.citation) }
    }

    private static let depthOfReference = 8

    private mutating func separateFact() {
        let isWord = open.last.map { $0.isWords || $0.isPhrase || $0.isFlat } ?? false
        builder.separate(isWord ? .space : .paragraph)
    }

    private func line(in index: Int, of tree: XMLTree, _ places: some XMLPlaces) -> Int? {
        (index..<Int(tree.nodes[index].end)).first { tree.nodes[$0].isText }
            .map { places.origin(of: Int(tree.nodes[$0].first), in: tree).line }
    }
}

/// Facts that elements hold in parts.
struct XMLFacts {
    private let tree: XMLTree

    /// The facts of a tree.
    init(_ tree: XMLTree) {
        self.tree = tree
    }

    /// The day in the elements `year`, `month` and `day` of an element, as `2019-06-15`, or as much
    /// of it as there is.
    ///
    /// - Parameters:
    ///   - element: The element.
    ///   - names: The names of year, month, day and season.
    /// - Returns: The day.
    func day(
        in element: Int,
        _ names: [String] = ["year", "month", "day", "season"]
    ) -> String? {
        guard let year = text(names[0], in: element), year.count == 4 else { return nil }
        guard let month = text(names[1], in: element), let number = Self.month(month) else {
            return text(names[3], in: element).map { "\($0) \(year)" } ?? year
        }
        let padded = number < 10 ? "0\(number)" : "\(number)"
        guard let day = text(names[2], in: element), day.count <= 2, Int(day) != nil else {
            return "\(year)-\(padded)"
        }
        return "\(year)-\(padded)-\(day.count == 1 ? "0" + day : day)"
    }

    /// The elements of a name in the order of reading: given names, surname and suffix, unless it
    /// is one of those that begin with the surname.
    ///
    /// - Parameters:
    ///   - element: The name.
    ///   - keepsOrder: Whether its parts stand in the order of reading, as in lists of works.
    /// - Returns: The parts; `nil` where there are others.
    func person(in element: Int, keepsOrder: Bool = false) -> [Int]? {
        // Where words stand between the parts, a part of the name is among them.
        var place = element + 1
        while tree.nodes[element].isMixed, place < Int(tree.nodes[element].end) {
            if tree.nodes[place].isText,
                tree.text[tree.textRange(of: place)].contains(where: Self.isLetter)
            {
                return nil
            }
            place = Int(tree.nodes[place].end)
        }
        let parts = ["prefix", "given-names", "surname", "suffix"].compactMap {
            child($0, of: element)
        }
        let count = children(of: element).count { tree.nodes[$0].isMixed }
        guard parts.count == count, count > 0 else { return nil }
        let isEastern = tree.value(of: "name-style", element) == "eastern"
        return keepsOrder || isEastern ? parts.sorted() : parts
    }

    /// The text of an element's first child of a name, if it is a leaf.
    func text(_ name: String, in element: Int) -> String? {
        child(name, of: element).map { text(of: $0) }
    }

    /// The text of a leaf, on one line.
    func text(of leaf: Int) -> String {
        let words = tree.text[tree.textRange(of: leaf + 1)].split { $0 <= 0x20 }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// The elements in an element.
    func children(of element: Int) -> [Int] {
        var children: [Int] = []
        var child = element + 1
        while child < Int(tree.nodes[element].end), children.count < 100 {
            if !tree.nodes[child].isText { children.append(child) }
            child = Int(tree.nodes[child].end)
        }
        return children
    }

    private func child(_ name: String, of element: Int) -> Int? {
        children(of: element).first {
            tree.name(of: $0).local == name && tree.nodes[$0].isMixed
                && Int(tree.nodes[$0].end) == $0 + 2
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    /// What a day is the day of, such as `Received`; `nil` where that is not said.
    func nameOfDay(_ element: Int) -> String? {
        let type = tree.value(of: "pub-type", element) ?? tree.value(of: "date-type", element)
        guard tree.name(of: element).local == "pub-date" else {
            return type.map { Self.daysOfHistory[$0] ?? $0.prefix(1).uppercased() + $0.dropFirst() }
        }
        guard let type else { return nil }
        return Self.daysOfPublication[type] ?? "Published (\(type))"
    }

    private static let daysOfHistory = [
        "rev-recd": "Revised", "rev-request": "Revision requested", "pub": "Published",
    ]
    private static let daysOfPublication = [
        "pub": "Published", "epub": "Published online", "ppub": "Published in print",
        "epub-ppub": "Published", "collection": "Published in a collection",
    ]

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return 1...12 ~= number ? number : nil }
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        return names.firstIndex(of: text.prefix(3).lowercased()).map { $0 + 1 }
    }
}
