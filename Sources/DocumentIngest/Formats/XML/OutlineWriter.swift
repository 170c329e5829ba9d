import Markup

/// Writes the outline of an element.
struct OutlineWriter<Places: XMLPlaces> {
    let tree: XMLTree
    let places: Places
    /// What names mean.
    let kinds: XMLNameKinds
    /// Whether each value stands on a line with its path.
    let isFlat: Bool
    let isPropertyList: Bool
    let root: Int
    /// For each node from the root on, whether it holds anything.
    var holds: [Bool]
    /// The elements whose values are bytes, which are left out.
    private var bytes: Set<Int> = []
    /// What is left out and to be told, the last one first.
    private var leftOut: [LeftOut] = []
    /// Whether the next line starts an item.
    var startsItem = false

    /// A child of an element that is written under a name.
    struct Entry {
        var label: String
        var node: Int
        /// Whether its name stands in an attribute of it.
        var isPair = false
    }

    /// What is left out of an element, or the element itself.
    private struct LeftOut {
        enum Kind {
            case text
            case attribute(Int)
            case hidden
        }

        var element: Int
        var kind: Kind
    }

    /// Looks at what an element holds.
    init(
        root: Int,
        tree: XMLTree,
        places: Places,
        kinds: XMLNameKinds,
        isFlat: Bool,
        vocabulary: XMLVocabulary
    ) {
        isPropertyList = vocabulary == .propertyList
        self.root = root
        self.tree = tree
        self.places = places
        self.kinds = kinds
        self.isFlat = isFlat
        holds = Array(repeating: false, count: Int(tree.nodes[root].end) - root)
        for index in (root..<Int(tree.nodes[root].end)).reversed() {
            let node = tree.nodes[index]
            if !node.isText {
                // What stands among words is told where they are written.
                if node.isMixed { forget(in: index) }
                if tree.isEncoded(index, kinds: kinds, vocabulary: vocabulary) {
                    bytes.insert(index)
                    leftOut.append(LeftOut(element: index, kind: .text))
                }
                for attribute in tree.attributes(of: index)
                where tree.isEncoded(attribute: attribute) {
                    leftOut.append(LeftOut(element: index, kind: .attribute(attribute)))
                }
                if hasValue(index) || showsAttribute(of: index) { holds[index - root] = true }
                if kinds[Int(node.name)].contains(.page) { leaveOutHidden(index) }
            }
            if holds[index - root], index > root { holds[Int(node.parent) - root] = true }
        }
    }

    /// Leaves elements out that are read for themselves.
    mutating func leaveOut(_ apart: ArraySlice<Int>) {
        for index in apart { holds[index - root] = false }
        guard !leftOut.isEmpty else { return }
        let tree = tree
        var rest = apart
        leftOut.removeAll { value in
            while let last = rest.last, last > value.element { rest.removeLast() }
            return rest.last.map { value.element < Int(tree.nodes[$0].end) } ?? false
        }
    }

    /// Leaves scripts, styles and what a style hides out of an outline.
    private mutating func leaveOutHidden(_ index: Int) {
        let isProgram = ["script", "style"].contains(tree.name(of: index).local)
        guard isProgram || tree.isHidden(index) else { return }
        holds[index - root] = false
        forget(in: index)
        if !isProgram { leftOut.append(LeftOut(element: index, kind: .hidden)) }
    }

    /// Forgets what is left out of an element: it was looked at just before.
    private mutating func forget(in index: Int) {
        while let last = leftOut.last, last.element < Int(tree.nodes[index].end) {
            leftOut.removeLast()
        }
    }

    /// Whether an element has words of its own.
    private func hasValue(_ node: Int) -> Bool {
        tree.nodes[node].isMixed && !bytes.contains(node)
    }

    /// Tells what is left out.
    private func note(_ renderer: inout XMLRenderer) {
        if !leftOut.isEmpty { renderer.recorder.isPlain = false }
        for value in leftOut.reversed() {
            switch value.kind {
            case .text: _ = renderer.leavesOutBytes(value.element, of: tree, places: places)
            case .attribute(let attribute):
                _ = renderer.leavesOutBytes(attribute: attribute, of: tree, places: places)
            case .hidden:
                if let text = tree.firstText(in: value.element, kinds: kinds) {
                    renderer.noteHidden(text, of: tree, places: places)
                }
            }
        }
    }

    /// Writes all of it.
    mutating func write(into renderer: inout XMLRenderer) {
        note(&renderer)
        // The value of a property list needs no name.
        if isPropertyList, tree.name(of: root).local == "plist",
            let value = entries(of: root).first
        {
            return writeRest(of: value.node, 0, &renderer)
        }
        write(Entry(label: tree.name(of: root).local, node: root), 0, "", &renderer)
    }

    /// Writes an element, and what is in it one step further in.
    private mutating func write(
        _ entry: Entry,
        _ depth: Int,
        _ path: String,
        _ renderer: inout XMLRenderer
    ) {
        var entry = entry
        var attributes = shownAttributes(of: entry.node)
        if entry.isPair { attributes.removeAll { isKey($0) } }
        // What holds but one element is written on a line with it.
        while attributes.isEmpty, !hasValue(entry.node), !isFlat,
            let only = onlyEntry(of: entry.node)
        {
            let isValue = entry.isPair && XMLOutline.values.contains(only.label)
            entry.label += isValue ? "" : "/" + only.label
            entry.node = only.node
            attributes = shownAttributes(of: only.node)
            if only.isPair { attributes.removeAll { isKey($0) } }
            entry.isPair = only.isPair
        }
        let label = isFlat && !path.isEmpty ? path + "/" + entry.label : entry.label
        if isPropertyList, let value = truth(of: entry.node) {
            renderer.recorder.isPlain = false
            startLine(depth, renderer: &renderer)
            if !label.isEmpty { renderer.mark(label) }
            return renderer.builder.insert(Array(value.utf8), line: line(of: entry.node))
        }
        if hasValue(entry.node) {
            writeValue(of: entry.node, label, attributes, depth, &renderer)
        } else if attributes.count == 1, let value = attributes.first,
            entry.isPair || isValue(value), entries(of: entry.node).isEmpty
        {
            startLine(depth, renderer: &renderer)
            writeAttribute(value, depth, label, &renderer)
        } else {
            writeParts(of: entry.node, label, attributes, depth, &renderer)
        }
    }

    /// Writes a name, and below it the attributes and elements.
    private mutating func writeParts(
        of node: Int,
        _ label: String,
        _ attributes: [Int],
        _ depth: Int,
        _ renderer: inout XMLRenderer
    ) {
        let entries = entries(of: node)
        guard !attributes.isEmpty || !entries.isEmpty else { return }
        if !isFlat { writeHeader(label, node, depth, &renderer) }
        for attribute in attributes {
            let name = tree.names[tree.attributeName(attribute)].local
            startLine(depth + 1, renderer: &renderer)
            writeAttribute(attribute, depth + 1, isFlat ? "\(label)/\(name)" : name, &renderer)
        }
        var index = 0
        while index < entries.count {
            var end = index + 1
            while end < entries.count, entries[end].label == entries[index].label { end += 1 }
            if end - index > 1 {
                writeItems(entries[index..<end], depth + 1, label, &renderer)
            } else {
                write(entries[index], depth + 1, label, &renderer)
            }
            index = end
        }
    }

    /// Writes elements of one name as items.
    private mutating func writeItems(
        _ entries: ArraySlice<Entry>,
        _ depth: Int,
        _ path: String,
        _ renderer: inout XMLRenderer
    ) {
        guard let first = entries.first else { return }
        guard !isFlat else {
            for (index, entry) in entries.enumerated() {
                var entry = entry
                entry.label += "[\(index + 1)]"
                write(entry, depth, path, &renderer)
            }
            return
        }
        if !first.label.isEmpty { writeHeader(first.label, first.node, depth, &renderer) }
        let inner = first.label.isEmpty ? depth : depth + 1
        for entry in entries {
            startsItem = true
            var attributes = shownAttributes(of: entry.node)
            if entry.isPair { attributes.removeAll { isKey($0) } }
            if hasValue(entry.node) {
                writeValue(of: entry.node, "", attributes, inner, &renderer)
            } else {
                for attribute in attributes {
                    startLine(inner, renderer: &renderer)
                    let name = tree.names[tree.attributeName(attribute)].local
                    writeAttribute(attribute, inner, name, &renderer)
                }
                writeRest(of: entry.node, inner, &renderer)
            }
            startsItem = false
        }
    }

    /// Writes the elements of an item.
    private mutating func writeRest(
        of node: Int,
        _ depth: Int,
        _ renderer: inout XMLRenderer
    ) {
        let entries = entries(of: node)
        var index = 0
        while index < entries.count {
            var end = index + 1
            while end < entries.count, entries[end].label == entries[index].label { end += 1 }
            if end - index > 1 {
                writeItems(entries[index..<end], depth, "", &renderer)
            } else {
                write(entries[index], depth, "", &renderer)
            }
            index = end
        }
    }

    /// Starts a line; the first one of an item bears its dash.
    mutating func startLine(_ depth: Int, renderer: inout XMLRenderer) {
        renderer.builder.separate(.line)
        let indent = isFlat ? 0 : depth
        renderer.builder.indent(by: 2 * max(0, startsItem ? indent - 1 : indent))
        if startsItem { renderer.builder.mark("- ") }
        startsItem = false
    }

    private mutating func writeHeader(
        _ label: String,
        _ node: Int,
        _ depth: Int,
        _ renderer: inout XMLRenderer
    ) {
        startLine(depth, renderer: &renderer)
        renderer.builder.mark(label)
        renderer.builder.mark(":")
        renderer.note(.name, node - root, value: 0) { builder in
            builder.insert([], line: line(of: node))
        }
    }
}
