import Markup

/// What an element holds.
extension OutlineWriter {
    /// The elements in an element that hold anything, under their names.
    func entries(of node: Int) -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(4)
        var key: String?
        var child = node + 1
        let end = Int(tree.nodes[node].end)
        let isTable = isPropertyList && tree.name(of: node).local == "dict"
        let isList = isPropertyList && tree.name(of: node).local == "array"
        while child < end {
            defer { child = Int(tree.nodes[child].end) }
            guard !tree.nodes[child].isText else { continue }
            let name = tree.name(of: child).local
            if isTable, name == "key" {
                key = text(of: child)
            } else if isTable || isList {
                if holds[child - root] || name == "true" || name == "false" {
                    entries.append(Entry(label: key ?? "", node: child))
                }
                key = nil
            } else if holds[child - root] {
                if kinds[role: Int(tree.nodes[child].name)].contains(.pair),
                    let label = pairName(of: child)
                {
                    entries.append(Entry(label: label, node: child, isPair: true))
                } else {
                    entries.append(Entry(label: name, node: child))
                }
            }
        }
        return entries
    }

    /// The only element in an element, if it holds no more than one.
    func onlyEntry(of node: Int) -> Entry? {
        var child = node + 1
        var count = 0
        while child < Int(tree.nodes[node].end), count < 2 {
            if !tree.nodes[child].isText, holds[child - root] { count += 1 }
            child = Int(tree.nodes[child].end)
        }
        guard count == 1 else { return nil }
        let entries = entries(of: node)
        return entries.count == 1 && !entries[0].label.isEmpty ? entries[0] : nil
    }

    /// The name of a pair of name and value, if that is all that an element is.
    private func pairName(of node: Int) -> String? {
        let attributes = shownAttributes(of: node)
        guard let key = attributes.first(where: { isKey($0) }),
            attributes.allSatisfy({ $0 == key || isValue($0) })
        else { return nil }
        let name = tree.attributeValue(key)
        guard name.utf8.count <= 100,
            EscapedMarkup.verdict(on: Array(name.utf8).span) == .text
        else { return nil }
        return name
    }

    func isKey(_ attribute: Int) -> Bool {
        kinds[role: tree.attributeName(attribute)].contains(.key)
    }

    func isValue(_ attribute: Int) -> Bool {
        kinds[role: tree.attributeName(attribute)].contains(.value)
    }

    func shownAttributes(of node: Int) -> [Int] {
        let attributes = tree.attributes(of: node)
        return attributes.isEmpty ? [] : attributes.filter { isShown($0) }
    }

    /// Whether an element has an attribute that is shown.
    func showsAttribute(of node: Int) -> Bool {
        tree.attributes(of: node).contains { isShown($0) }
    }

    private func isShown(_ attribute: Int) -> Bool {
        guard kinds[role: tree.attributeName(attribute)].contains(.shown) else { return false }
        if tree.isEncoded(attribute: attribute) { return false }
        let value = tree.values.span.extracting(tree.valueRange(ofAttribute: attribute))
        for index in value.indices where value[index] > 0x20 { return true }
        return false
    }

    /// Whether the lines of a value are its own, and not those of the file.
    func keepsLines(of node: Int) -> Bool {
        if kinds[role: Int(tree.nodes[node].name)].contains(.log) { return true }
        return tree.attributes(of: node).contains { attribute in
            tree.names[tree.attributeName(attribute)].local == "space"
                && tree.attributeValue(attribute) == "preserve"
        }
    }

    /// The truth value that an element of a property list is.
    func truth(of node: Int) -> String? {
        let name = tree.name(of: node).local
        return name == "true" || name == "false" ? name : nil
    }

    private func text(of node: Int) -> String {
        guard Int(tree.nodes[node].end) == node + 2 else { return "" }
        let words = tree.text[tree.textRange(of: node + 1)].split { $0 <= 0x20 }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    func line(of node: Int) -> Int { tree.line(of: node, places) }
}
