import Markup

/// The words of scanned pages.
extension XMLRenderer {
    /// Appends a word, a hyphen or the text of a line.
    ///
    /// - Returns: The index behind it.
    mutating func appendScanned(
        _ index: Int,
        _ node: XMLTree.Node,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Int {
        switch tree.name(of: index).local {
        case "String": appendWord(index, of: tree, places: places)
        case "HYP": appendHyphen(index, of: tree)
        case "TextEquiv": appendEquivalent(index, of: tree, places: places)
        default: break
        }
        return Int(node.end)
    }

    /// A word of ALTO: where it was parted at the end of a line, the whole of it stands at the first
    /// part.
    private mutating func appendWord(_ index: Int, of tree: XMLTree, places: some XMLPlaces) {
        var content: Int?
        var whole: Int?
        for attribute in tree.attributes(of: index) {
            switch tree.names[tree.attributeName(attribute)].local {
            case "CONTENT": content = attribute
            case "SUBS_CONTENT": whole = whole ?? attribute
            case "SUBS_TYPE":
                if tree.attributeValue(attribute) == "HypPart2" { return }
            default: break
            }
        }
        guard let attribute = whole ?? content else { return }
        let origin = places.origin(ofAttribute: attribute, in: tree)
        let value = tree.values.span.extracting(tree.valueRange(ofAttribute: attribute))
        if joinsWord {
            builder.joinWord()
            joinsWord = false
        }
        builder.append(value) { position in
            TextBuilder.Origin(line: origin.line, offset: origin.offset.map { $0 + position })
        }
    }

    /// The hyphen at the end of a line: the word goes on in the next, unless it was written whole.
    private mutating func appendHyphen(_ index: Int, of tree: XMLTree) {
        var before = index - 1
        while before >= 0, tree.nodes[before].isText { before -= 1 }
        let isWhole =
            before >= 0
            && tree.attributes(of: before).contains {
                tree.names[tree.attributeName($0)].local == "SUBS_CONTENT"
            }
        if !isWhole { joinsWord = true }
    }

    /// The text of a region, line, word or glyph of PAGE, which stands at each of these levels: the
    /// lines are read, words only where their line has no text, a region only where nothing in it
    /// has.
    private mutating func appendEquivalent(
        _ index: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) {
        let owner = Int(tree.nodes[index].parent)
        guard owner >= 0, firstEquivalent(of: owner, in: tree) == index else { return }
        switch tree.name(of: owner).local {
        case "Glyph": return
        case "Word":
            let line = Int(tree.nodes[owner].parent)
            if line >= 0, scannedLine.element != line {
                scannedLine = (line, firstEquivalent(of: line, in: tree))
            }
            if line >= 0, scannedLine.text != nil { return }
        case "TextLine": break
        default:
            let isWithin = (owner..<Int(tree.nodes[owner].end)).contains { inner in
                !tree.nodes[inner].isText && tree.name(of: inner).local == "TextEquiv"
                    && Int(tree.nodes[inner].parent) != owner
            }
            if isWithin { return }
        }
        for inner in index..<Int(tree.nodes[index].end)
        where !tree.nodes[inner].isText && tree.name(of: inner).local == "Unicode" {
            guard isLeaf(inner, of: tree) else { continue }
            appendText(at: inner + 1, of: tree, places: places, isVerbatim: false)
            return
        }
    }

    private func firstEquivalent(of owner: Int, in tree: XMLTree) -> Int? {
        var child = owner + 1
        while child < Int(tree.nodes[owner].end) {
            let node = tree.nodes[child]
            if !node.isText, tree.name(of: child).local == "TextEquiv" { return child }
            child = Int(node.end)
        }
        return nil
    }
}
